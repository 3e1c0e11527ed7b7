import { expect, it } from 'vitest'
import { visitHints } from '../../../src-shared/narrative/visit-hints.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { auditsOf, sampleFolder } from '../demo/sample-folder.ts'

it('finds nothing to say about the comments and narratives of the sample network', async () => {
  const sample = await sampleFolder({ branches: 4, waves: 2, visits: 4, seed: 1 })
  try {
    const audits = auditsOf(sample)
    const flagged = audits.flatMap(({ document, answers, visit }) => {
      const questions = scoreExactly(document, answers).questions.filter(({ visible }) => visible)
      return visitHints({ questions, answers, narrative: visit.narrative })
    })
    const comments = audits.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ comment }) => comment ?? []),
    )
    expect(comments.length).toBeGreaterThan(200)
    expect(flagged).toEqual([])
  } finally {
    sample.remove()
  }
})
