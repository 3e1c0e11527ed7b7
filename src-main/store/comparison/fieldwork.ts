import type { FieldworkOfWaves, FieldworkQuestion } from '../../../src-shared/model/comparison/fieldwork.ts'
import { listWaves } from '../waves.ts'
import type { Store } from './counted-in-view.ts'
import type { FieldFigures } from './field-job.ts'
import { branchesOf } from './view.ts'

/** How well the visits of waves were made; null: no such wave or checklist. */
export async function fieldworkOfWaves(
  { reader, comparison }: Store,
  { wave, checklist, ...filter }: FieldworkQuestion,
): Promise<FieldworkOfWaves | null> {
  const wanted = new Set([wave].flat())
  const waves = listWaves(reader)
    .filter(({ code }) => wanted.has(code))
    .reverse()
  const known = reader.sql('SELECT 1 FROM checklist WHERE code = ? LIMIT 1')
  if (waves.length < wanted.size || (checklist !== undefined && !known.get(checklist))) return null
  const rows = await comparison.ask(reader, 'field', {
    waves: waves.map(({ code }) => code),
    checklist: checklist ?? null,
    branches: [...branchesOf(reader, filter).keys()],
  })
  const byWave = new Map(rows.map(row => [row.wave, row]))
  return {
    waves: waves.flatMap(({ code, title, from, to }) => {
      const row = byWave.get(code)
      if (row === undefined) return []
      const shoppers = row.shoppers.map(({ shopper, ...figures }) => ({ shopper, ...lineOf(figures) }))
      return [{ code, title, from, to, ...lineOf(row.total), shoppers }]
    }),
  }
}

function lineOf(figures: FieldFigures) {
  const { returned, raised, open, changed, stood, filled, filling, delayed, delay, ...rest } = figures
  return {
    ...rest,
    returned: { n: returned, share: rest.submitted === 0 ? null : returned / rest.submitted },
    appeals: { raised, open, changed, stood },
    filling: { n: filled, minutes: filling },
    delay: { n: delayed, minutes: delay },
  }
}
