import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import { scoreSchema } from '../../../src-shared/model/score.ts'
import { compileChecklist } from '../../../src-shared/scoring/compile-checklist.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import { scoreAudit, scoreWith } from '../../../src-shared/scoring/score-audit.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { applies } from '../../../src-shared/scoring/tally.ts'
import { visibleQuestions } from '../../../src-shared/scoring/visible-questions.ts'
import { walk } from '../../../src-shared/scoring/walk.ts'
import { answersTo, audits } from './arbitrary-checklist.ts'
import { usedInConditions } from './arbitrary-condition.ts'
import { valueFor } from './arbitrary-value.ts'
import { halfUp, rawPercentOf } from './fraction-oracle.ts'

const runs = { numRuns: 400 }
const audit = audits()
const questionsOf = (checklist: Checklist) => checklist.moments.flatMap(moment => moment.questions)
const without = (answers: Answers, codes: ReadonlySet<string>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([code]) => !codes.has(code)))

describe('every score', () => {
  it('does not depend on the order of answers', () => {
    const shuffled = audit.chain(({ checklist, answers }) => {
      const entries = Object.entries(answers)
      return fc
        .shuffledSubarray(entries, { minLength: entries.length })
        .map(order => ({ checklist, answers, again: Object.fromEntries(order) }))
    })
    fc.assert(
      fc.property(shuffled, ({ checklist, answers, again }) => {
        expect(scoreAudit(checklist, again)).toEqual(scoreAudit(checklist, answers))
      }),
      runs,
    )
  })

  it('stays between 0 and 100 when capped, and never below 0', () => {
    fc.assert(
      fc.property(audit, ({ checklist, answers }) => {
        const score = scoreAudit(checklist, answers)
        const percents = [score, ...score.moments].flatMap(part => [part.percent ?? 0, part.rawPercent ?? 0])
        expect(Math.min(...percents)).toBeGreaterThanOrEqual(0)
        expect(checklist.scoring.bonusCap && Math.max(...percents) > 100).toBe(false)
      }),
      runs,
    )
  })

  it('is never raised by critical effects', () => {
    fc.assert(
      fc.property(audit, ({ checklist, answers }) => {
        const { moments, percentUnits, rawPercentUnits } = scoreExactly(checklist, answers)
        expect(percentUnits ?? 0).toBeLessThanOrEqual(rawPercentUnits ?? 0)
        expect(percentUnits === null && rawPercentUnits !== null).toBe(false)
        for (const moment of moments) {
          expect(moment.percentUnits ?? 0).toBeLessThanOrEqual(moment.rawPercentUnits ?? 0)
          expect(moment.percentUnits === null).toBe(moment.rawPercentUnits === null)
        }
      }),
      runs,
    )
  })

  it('has the shape of the contract', () => {
    fc.assert(
      fc.property(audit, ({ checklist, answers }) => {
        const score = scoreAudit(checklist, answers)
        expect(scoreSchema.parse(score)).toEqual(score)
      }),
      runs,
    )
  })

  it('is the same by doubles and by big integers', () => {
    let quickRuns = 0
    fc.assert(
      fc.property(audit, ({ checklist, answers }) => {
        const compiled = compileChecklist(checklist)
        const walked = walk(compiled, answers)
        if (compiled.quick === null || !applies(compiled.quick, walked)) return
        quickRuns += 1
        expect(scoreWith(compiled.quick, compiled, walked).score).toEqual(
          scoreWith(compiled.exact(), compiled, walked).score,
        )
      }),
      runs,
    )
    expect(quickRuns).toBeGreaterThan(100)
  })

  it('equals the rules computed in fractions, to the last rounded digit', () => {
    fc.assert(
      fc.property(audit, ({ checklist, answers }) => {
        const expected = rawPercentOf(checklist, answers, visibleQuestions(checklist, answers))
        const { score, rawPercentUnits } = scoreExactly(checklist, answers)
        expect(score.rawPercent).toBe(expected === null ? null : halfUp(expected, 1))
        expect(rawPercentUnits).toBe(expected === null ? null : Math.round(halfUp(expected, 4) * 1e4))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('one answer', () => {
  it('of N/A gives at least the percent of an answer that earns nothing, or none at all', () => {
    const plain = audits({ withBonusAndPenalty: false }).chain(({ checklist, answers }) => {
      const used = usedInConditions(checklist)
      const free = questionsOf(checklist).filter(
        question => question.role === 'scored' && question.critical === undefined && !used.has(question.code),
      )
      if (free.length === 0) return fc.constant(null)
      return fc
        .constantFrom(...free)
        .chain(question => valueFor(question.answer).map(value => ({ checklist, answers, question, value })))
    })
    let compared = 0
    fc.assert(
      fc.property(plain, drawn => {
        if (drawn === null) return
        const { question, value } = drawn
        const allowing: Checklist = {
          ...drawn.checklist,
          moments: drawn.checklist.moments.map(moment => ({
            ...moment,
            questions: moment.questions.map(each =>
              each === question ? { ...each, notApplicable: true } : each,
            ),
          })),
        }
        const worst = scoreExactly(allowing, { ...drawn.answers, [question.code]: { value } })
        // Where even the lowest answer earns something, it may lift a weaker rest: the rule is about earning nothing.
        if (worst.questions.some(each => each.code === question.code && each.earned > 0)) return
        compared += 1
        const spared = scoreExactly(allowing, { ...drawn.answers, [question.code]: { na: true } })
        expect(spared.percentUnits ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          worst.percentUnits ?? Number.POSITIVE_INFINITY,
        )
      }),
      { numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(200)
  })

  it('to a hidden question never matters', () => {
    const pairs = audit.chain(({ checklist, answers }) =>
      answersTo(checklist).map(others => ({ checklist, answers, others })),
    )
    fc.assert(
      fc.property(pairs, ({ checklist, answers, others }) => {
        const visible = visibleQuestions(checklist, answers)
        const hidden = questionsOf(checklist).filter(question => !visible.has(question.code))
        const changed = { ...without(answers, new Set(hidden.map(question => question.code))) }
        for (const { code } of hidden) if (others[code] !== undefined) changed[code] = others[code]
        expect(scoreAudit(checklist, changed)).toEqual(scoreAudit(checklist, answers))
      }),
      runs,
    )
  })

  it('that no condition uses never changes another moment', () => {
    const pairs = audit.chain(({ checklist, answers }) =>
      fc
        .tuple(fc.constantFrom(...questionsOf(checklist)), answersTo(checklist))
        .map(([question, others]) => ({ checklist, answers, question, others })),
    )
    fc.assert(
      fc.property(pairs, ({ checklist, answers, question, others }) => {
        if (usedInConditions(checklist).has(question.code)) return
        const other = others[question.code]
        const rest = without(answers, new Set([question.code]))
        const changed = other === undefined ? rest : { ...rest, [question.code]: other }
        const home = checklist.moments.findIndex(moment => moment.questions.includes(question))
        const [before, after] = [scoreExactly(checklist, answers), scoreExactly(checklist, changed)]
        expect(after.moments.toSpliced(home, 1)).toEqual(before.moments.toSpliced(home, 1))
        expect(after.questions.filter(each => each.code !== question.code)).toEqual(
          before.questions.filter(each => each.code !== question.code),
        )
      }),
      runs,
    )
  })

  it('that does not fit its question counts as none', () => {
    const values = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string()),
      fc.constantFrom('yes', 3, 'a', ['a', 'a']),
    )
    const spoilt = audit.chain(({ checklist, answers }) =>
      fc
        .dictionary(
          fc.constantFrom(...questionsOf(checklist).map(question => question.code)),
          fc.oneof(
            values.map(value => ({ value })),
            fc.constant<Answers[string]>({ na: true }),
            fc.constant<Answers[string]>({ na: true, value: 'yes' }),
          ),
        )
        .map(bad => ({ checklist, answers: { ...answers, ...bad } })),
    )
    fc.assert(
      fc.property(spoilt, ({ checklist, answers }) => {
        const faulty = checkAnswers(checklist, answers).map(
          fault =>
            questionsOf(checklist).find(({ code }) => fault.path.startsWith(`answers["${code}"]`))?.code ??
            '',
        )
        expect(scoreAudit(checklist, without(answers, new Set(faulty)))).toEqual(
          scoreAudit(checklist, answers),
        )
      }),
      runs,
    )
  })
})

describe('effective shares', () => {
  it('add up to 100 where anything can be scored', () => {
    fc.assert(
      fc.property(audit, ({ checklist }) => {
        const { moments, questions } = effectiveShares(checklist)
        const total = moments.reduce((all, moment) => all + moment.share, 0)
        if (total === 0) return
        expect(total).toBeCloseTo(100, 8)
        expect(questions.reduce((all, question) => all + question.share, 0)).toBeCloseTo(100, 8)
      }),
      runs,
    )
  })
})
