import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src-shared/authoring/draft-of.ts'
import { fileOf } from '../../../src-shared/authoring/file-of.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { draftChecklistSchema } from '../../../src-shared/model/draft-checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { answeredChecklists, checklists } from './random-checklists.ts'
import { runs } from '../runs.ts'

/** Through the text of a file and the text of a draft kept on disk. */
function throughFile(json: unknown) {
  const read = readChecklist(JSON.parse(canonicalJson(json)))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const kept: unknown = JSON.parse(JSON.stringify(draftOf(read.checklist, {})))
  return { checklist: read.checklist, file: fileOf(draftChecklistSchema.parse(kept)) }
}

describe('200 random checklists', () => {
  it('are exported, imported and exported again byte for byte', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const exported = throughFile(fileOf(draftOf(checklist, {}))).file
        const again = throughFile(exported).file
        expect(canonicalJson(again)).toBe(canonicalJson(exported))
        expect(canonicalJson(exported)).toBe(canonicalJson(checklist))
      }),
      runs(200),
    )
  })

  it('score the same afterwards', () => {
    fc.assert(
      fc.property(answeredChecklists(), ({ checklist, answers }) => {
        const { checklist: back } = throughFile(fileOf(draftOf(checklist, {})))
        expect(scoreExactly(back, answers)).toEqual(scoreExactly(checklist, answers))
      }),
      runs(200),
    )
  })

  it('are of every kind', () => {
    const drawn = fc.sample(checklists(), { numRuns: 200, seed: 1 })
    const questions = drawn.flatMap(one => one.moments.flatMap(moment => moment.questions))
    expect(new Set(questions.map(one => one.answer.type)).size).toBe(10)
    expect(new Set(questions.map(one => one.role)).size).toBe(6)
    expect(questions.filter(one => one.critical).length).toBeGreaterThan(50)
    expect(questions.filter(one => one.showIf && !('question' in one.showIf)).length).toBeGreaterThan(50)
    expect(drawn.flatMap(one => one.moments).filter(moment => moment.showIf).length).toBeGreaterThan(50)
    expect(new Set(drawn.map(one => one.moments.length))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
  })
})
