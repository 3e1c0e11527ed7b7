import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extremeValue } from '../../../src-shared/authoring/extreme-value.ts'
import { looseChecklist } from '../../../src-shared/authoring/loose-checklist.ts'
import { sampleAnswers, whatIf } from '../../../src-shared/authoring/sample-answers.ts'
import { showingAnswers } from '../../../src-shared/authoring/showing-answers.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import type { DraftMoment } from '../../../src-shared/model/draft-checklist.ts'
import { gaugeOf } from '../../../src-shared/scoring/gauge.ts'
import { scoreAudit } from '../../../src-shared/scoring/score-audit.ts'
import { visibleQuestions } from '../../../src-shared/scoring/visible-questions.ts'
import { isBelow } from '../../../src-shared/scoring/walk.ts'
import { blankDraft, blankMoment, blankQuestion } from './drafts.ts'
import { checklists } from './random-checklists.ts'
import { runs } from '../runs.ts'

function checklistOf(...moments: DraftMoment[]): Checklist {
  const made = looseChecklist(blankDraft(moments))
  if (made === null) throw new Error('no question')
  return made
}

describe('whatIf', () => {
  it('is never better at worst than at best, before critical effects', () => {
    let apart = 0
    fc.assert(
      fc.property(checklists(), checklist => {
        const { best, worst } = whatIf(checklist)
        const [high, low] = [best.score.rawPercentUnits, worst.score.rawPercentUnits]
        expect(high === null && low !== null).toBe(false)
        expect(high ?? 0).toBeGreaterThanOrEqual(low ?? 0)
        if (high !== low) apart += 1
      }),
      runs(300),
    )
    expect(apart).toBeGreaterThan(25)
  })

  it('answers exactly the visible questions, photos aside, with answers that fit', () => {
    fc.assert(
      fc.property(checklists(), checklist => {
        const { best, worst, criticals } = whatIf(checklist)
        const photos = new Set(
          checklist.moments
            .flatMap(moment => moment.questions)
            .flatMap(({ code, answer }) => (answer.type === 'photo' ? [code] : [])),
        )
        for (const { answers } of [best, worst]) {
          expect(checkAnswers(checklist, answers)).toEqual([])
          const visible = [...visibleQuestions(checklist, answers)]
          const answered = Object.keys(answers)
          expect(visible).toEqual(expect.arrayContaining(answered))
          expect(visible.filter(code => !photos.has(code) && !answered.includes(code))).toEqual([])
        }
        for (const { answers } of criticals) expect(checkAnswers(checklist, answers)).toEqual([])
      }),
      runs(100),
    )
  })

  it('fails the critical question it names wherever an answer can and some visit shows it', () => {
    let failed = 0
    fc.assert(
      fc.property(checklists(), checklist => {
        const questions = checklist.moments.flatMap(moment => moment.questions)
        for (const { question: code, score, failed: did } of whatIf(checklist).criticals) {
          const question = questions.find(one => one.code === code)
          const gauge = question && gaugeOf(question.answer)
          const least = question && extremeValue(question, 'worst')
          const measure = least === undefined ? null : (gauge?.measure(least) ?? null)
          const can = isBelow(measure ?? -1, gauge?.best ?? 0, question?.critical?.failBelow ?? 100)
          expect(did).toBe(can && showingAnswers(checklist, code) !== null)
          expect(score.score.critical.some(one => one.question === code)).toBe(did)
          if (did) failed += 1
        }
      }),
      runs(200),
    )
    expect(failed).toBeGreaterThan(50)
  })

  it('is the same every time', () => {
    const [checklist] = fc.sample(checklists(), 1)
    expect(checklist && whatIf(checklist)).toEqual(checklist && whatIf(checklist))
  })
})

describe('sampleAnswers', () => {
  const gate = blankQuestion('gate', {
    critical: { effect: 'zeroAudit', failBelow: 100 },
    showIf: { question: 'late', op: 'eq', value: 'no' },
  })

  it('scores 100 at best and 0 at worst, with bonus and penalty', () => {
    const checklist = checklistOf(
      blankMoment('m', [
        blankQuestion('plain'),
        blankQuestion('rude', { role: 'penalty' }),
        blankQuestion('wow', { role: 'bonus' }),
        blankQuestion('wait', {
          answer: { type: 'duration', bands: [{ upTo: 180, points: 5 }], otherwise: 0 },
        }),
        blankQuestion('stars', { answer: { type: 'scale', min: 1, max: 5, points: 5 } }),
      ]),
    )
    const best = sampleAnswers(checklist, 'best')
    const worst = sampleAnswers(checklist, 'worst')
    expect(scoreAudit(checklist, best)).toMatchObject({ percent: 100, penalty: 0, bonus: 5 })
    expect(scoreAudit(checklist, worst)).toMatchObject({ percent: 0, penalty: 5, bonus: 0 })
    expect(worst).toMatchObject({ rude: { value: 'yes' }, wait: { value: 181 }, stars: { value: 1 } })
  })

  it('steers to a critical question that the best visit does not show', () => {
    const checklist = checklistOf(blankMoment('m', [blankQuestion('late'), gate, blankQuestion('other')]))
    const answers = sampleAnswers(checklist, { criticalFailed: 'gate' })
    expect(answers).toEqual({ late: { value: 'no' }, gate: { value: 'no' }, other: { value: 'yes' } })
    expect(scoreAudit(checklist, answers).percent).toBe(0)
    expect(whatIf(checklist).criticals).toMatchObject([{ question: 'gate', failed: true }])
  })

  it('says so where a critical question cannot fail', () => {
    const never = { ...gate, showIf: { question: 'late', op: 'notApplicable' } as const }
    const checklist = checklistOf(blankMoment('m', [blankQuestion('late'), never]))
    expect(whatIf(checklist).criticals).toMatchObject([{ question: 'gate', failed: false }])
  })
})
