import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../../src-shared/authoring/draft-of.ts'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import { canonicalJson } from '../../../../src-shared/model/canonical-json.ts'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import { readForm } from '../../../../src-main/exchange/xlsform/read-form.ts'
import { formSheets } from '../../../../src-main/exchange/xlsform/write-form.ts'
import { checklists } from '../../scoring/arbitrary-checklist.ts'
import { starterChecklists } from './starter-checklists.ts'

/** The file a checklist becomes after it was a form. */
function through(checklist: Checklist): {
  file: unknown
  losses: readonly { code: string; column: string }[]
} {
  const read = readForm(formSheets(checklist, 'ru'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { losses, draft } = read
  return { file: fileOf(draft), losses }
}

function withoutRevision({ revision: _, ...rest }: Checklist) {
  return canonicalJson(fileOf(draftOf({ ...rest }, {})))
}

describe('a checklist that becomes a form and a checklist again', () => {
  it('is the same, whatever it asks', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const { file, losses } = through(checklist)
        expect(readChecklist(file).ok).toBe(true)
        expect(canonicalJson(file)).toBe(withoutRevision(checklist))
        expect(losses.map(({ column }) => column)).toEqual(['version'])
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for every checklist of the starter library', async () => {
    const starters = await starterChecklists()
    expect(starters.length).toBeGreaterThan(5)
    for (const checklist of starters) {
      const { file, losses } = through(checklist)
      expect(canonicalJson(file)).toBe(withoutRevision(checklist))
      expect(losses.map(({ column }) => column)).toEqual(['version'])
    }
  })
})
