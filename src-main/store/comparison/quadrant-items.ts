import { criteria, type Criterion } from '../../../src-shared/model/closed-lists.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { QuadrantBy } from '../../../src-shared/model/comparison/quadrant.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import type { CountedQuestion } from './counted.ts'

/** A scored question with the part of the total that hangs on it, percent. */
export type ScoredQuestion = {
  readonly code: string
  readonly text: LocalisedText
  readonly moment: string
  readonly criterion: Criterion | null
  readonly share: number
}

/** What may stand in a quarter: a criterion, moment or question with its questions and what they came to. */
export type QuadrantEntry = Group & Pick<CountedQuestion, MetField>

type MetField = 'of' | 'met' | 'goodOf' | 'goodMet' | 'otherOf' | 'otherMet'

type Group = {
  readonly code: string
  readonly title: LocalisedText | null
  readonly moment: string | null
  readonly criterion: Criterion | null
  readonly questions: readonly ScoredQuestion[]
}

export function scoredQuestions(checklist: Checklist): ScoredQuestion[] {
  const shares = new Map(effectiveShares(checklist).questions.map(({ code, share }) => [code, share]))
  return checklist.moments.flatMap(moment =>
    moment.questions
      .filter(({ role }) => role === 'scored')
      .map(({ code, text, criterion = null }) => ({
        code,
        text,
        moment: moment.code,
        criterion,
        share: shares.get(code) ?? 0,
      })),
  )
}

/** Those that were measured, in the checklist's order. */
export function quadrantEntries(
  checklist: Checklist,
  by: QuadrantBy,
  rows: readonly CountedQuestion[],
): QuadrantEntry[] {
  const questions = scoredQuestions(checklist)
  const byQuestion = Map.groupBy(rows, ({ part }) => part)
  return groupsOf(checklist, by, questions)
    .map(group => {
      const own = group.questions.flatMap(({ code }) => byQuestion.get(code) ?? [])
      const sum = (field: MetField) => own.reduce((all, row) => all + row[field], 0)
      return {
        ...group,
        of: sum('of'),
        met: sum('met'),
        goodOf: sum('goodOf'),
        goodMet: sum('goodMet'),
        otherOf: sum('otherOf'),
        otherMet: sum('otherMet'),
      }
    })
    .filter(entry => entry.of > 0)
}

function groupsOf(
  checklist: Checklist,
  by: QuadrantBy,
  questions: readonly ScoredQuestion[],
): readonly Group[] {
  switch (by) {
    case 'criterion':
      return criteria.map(code => ({
        code,
        title: null,
        moment: null,
        criterion: null,
        questions: questions.filter(({ criterion }) => criterion === code),
      }))
    case 'moment':
      return checklist.moments.map(({ code, title }) => ({
        code,
        title,
        moment: null,
        criterion: null,
        questions: questions.filter(({ moment }) => moment === code),
      }))
    case 'question':
      return questions.map(question => ({
        code: question.code,
        title: question.text,
        moment: question.moment,
        criterion: question.criterion,
        questions: [question],
      }))
  }
}
