import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answersFileSchema } from '../../../src-shared/model/answers-file.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { scoreSchema } from '../../../src-shared/model/score.ts'
import { compileChecklist } from '../../../src-shared/scoring/compile-checklist.ts'
import { scoreAudit, scoreWith } from '../../../src-shared/scoring/score-audit.ts'
import { walk } from '../../../src-shared/scoring/walk.ts'
import vectors from './vectors.json' with { type: 'json' }

const cases = z
  .array(
    z.object({
      name: z.string(),
      checklist: z.unknown(),
      answers: answersFileSchema.shape.answers,
      expected: scoreSchema,
    }),
  )
  .parse(vectors)

describe('the worked examples', () => {
  it('are all here', () => expect(cases).toHaveLength(45))

  it.each(cases)('$name', ({ checklist: json, answers, expected }) => {
    const read = readChecklist(json)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(checkAnswers(read.checklist, answers)).toEqual([])
    expect(scoreAudit(read.checklist, answers)).toEqual(expected)
    const compiled = compileChecklist(read.checklist)
    expect(scoreWith(compiled.exact(), compiled, walk(compiled, answers)).score).toEqual(expected)
  })
})
