import type { z } from 'zod'
import type { Criterion } from '../../../src-shared/model/closed-lists.ts'
import type {
  noImportanceSchema,
  QuadrantOfView,
  QuadrantQuestion,
} from '../../../src-shared/model/comparison/quadrant.ts'
import { derivedImportance } from '../../../src-shared/statistics/derived-importance.ts'
import { influenceIndex, type Influence } from '../../../src-shared/statistics/influence.ts'
import { quadrant } from '../../../src-shared/statistics/quadrant.ts'
import { wilson } from '../../../src-shared/statistics/wilson.ts'
import { inCommon, type Store } from './counted-in-view.ts'
import { readImportance } from './importance-setting.ts'
import { readInfluence } from './influence-setting.ts'
import { quadrantEntries, type QuadrantEntry } from './quadrant-items.ts'
import { viewed, viewOf, type View } from './view.ts'

type NoImportance = z.infer<typeof noImportanceSchema>
/** A number, or why there is none. */
type Importance = (entry: QuadrantEntry) => number | NoImportance

/** Importance against the share that met the standard; null: no such wave or checklist. */
export async function quadrantOfView(
  store: Store,
  { wave, by, importance, index = 'satisfaction', ...rest }: QuadrantQuestion,
): Promise<QuadrantOfView | null> {
  const view = viewOf(store.reader, { ...rest, waves: [wave].flat() })
  if (view === null) return null
  const { basis, rows, moods, visits, purged } = await inCommon(store, view, view.waves, 'question', {
    merged: true,
  })
  const entries = quadrantEntries(view.newest, by, rows)
  const influence = readInfluence(store.reader)
  const counts = by === 'question' ? new Map<string, number>() : await visitsMeasuring(store, view, by)
  const importanceOf: Importance = {
    influence: byInfluence(influence.weights[index], entries),
    own: byOwn(readImportance(store.reader, view.checklist)?.[by] ?? {}),
    derived: byImpressions,
  }[importance]
  const described = entries.map(entry => {
    const { code, title, moment, criterion, of, met } = entry
    const n = by === 'question' ? of : (counts.get(code) ?? 0)
    const shown = { code, title, moment, criterion, n, of, met }
    return {
      shown: { ...shown, performance: met / of, interval: by === 'question' ? wilson({ met, n: of }) : null },
      importance: importanceOf(entry),
    }
  })
  const { centre, marks } = quadrant(
    described.flatMap(({ shown, importance: found }) =>
      typeof found === 'number'
        ? [{ code: shown.code, importance: found, performance: shown.performance }]
        : [],
    ),
  )
  const byCode = new Map(described.map(each => [each.shown.code, each.shown]))
  return {
    ...viewed(view),
    basis,
    by,
    importance,
    index,
    preset: importance === 'influence' && influence.preset,
    visits,
    purged,
    impressions: {
      good: moods.reduce((sum, { good }) => sum + good, 0),
      others: moods.reduce((sum, { others }) => sum + others, 0),
      unasked: moods.reduce((sum, { unasked }) => sum + unasked, 0),
    },
    centre,
    marks: marks.flatMap(mark => {
      const shown = byCode.get(mark.code)
      return shown === undefined ? [] : [{ ...shown, ...mark }]
    }),
    leftOut: described.flatMap(({ shown, importance: found }) =>
      typeof found === 'number' ? [] : [{ ...shown, importance: null, reason: found }],
    ),
  }
}

/** By code, from the same answers as the rest. */
async function visitsMeasuring(
  store: Store,
  view: View,
  kind: 'criterion' | 'moment',
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await inCommon(store, view, view.waves, kind, { merged: true })
  const counts = new Map<string, number>()
  for (const { part, n } of rows) counts.set(part, (counts.get(part) ?? 0) + n)
  return counts
}

/**
 * Weights normalised over the criteria in view. A moment has those of its questions, weighed by their part of the
 * total; a question without a weighted criterion counts there as 0.
 */
function byInfluence(weights: Influence, entries: readonly QuadrantEntry[]): Importance {
  const measured = entries.flatMap(({ questions }) => questions.flatMap(({ criterion }) => criterion ?? []))
  const percents: Partial<Record<Criterion, number>> = Object.fromEntries(measured.map(code => [code, 0]))
  const shares = new Map(influenceIndex(weights, percents).shares.map(({ code, share }) => [code, share]))
  return ({ questions }) => {
    const weighed = questions.map(({ criterion, share }) => ({
      share,
      weight: criterion === null ? 0 : (shares.get(criterion) ?? 0),
    }))
    if (weighed.every(({ weight }) => weight === 0)) return 'noWeight'
    const all = weighed.reduce((sum, { share }) => sum + share, 0)
    // Of questions that decide nothing each counts alike.
    if (all === 0) return weighed.reduce((sum, { weight }) => sum + weight, 0) / weighed.length
    return weighed.reduce((sum, { share, weight }) => sum + share * weight, 0) / all
  }
}

const byOwn =
  (importances: Readonly<Record<string, number>>): Importance =>
  ({ code }) =>
    importances[code] ?? 'notSet'

const byImpressions: Importance = ({ goodOf, goodMet, otherOf, otherMet }) => {
  const found = derivedImportance({ met: goodMet, n: goodOf }, { met: otherMet, n: otherOf })
  if (found !== null) return found
  if (goodOf + otherOf === 0) return 'noImpressions'
  return goodOf === 0 ? 'noneGood' : 'onlyGood'
}
