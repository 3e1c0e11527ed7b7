import { listText } from './list-text.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Comparison } from '../model/condition.ts'
import type { Language } from '../model/settings.ts'
import { valueWords, yesNoWords } from './value-words.ts'

interface Wish {
  readonly test: Comparison
  readonly answer: AnswerType | undefined
  readonly t: Translate
  readonly language: Language
}

type Order = 'lt' | 'lte' | 'gt' | 'gte'
const opposite = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt' } as const satisfies Record<Order, Order>

/** What the answer has to be: «да», «больше 10:00», «выбрано „ставка“»; without the question. */
export function comparisonWords({ test, answer, t, language }: Wish): string {
  const values = valuesOf(test)
  const words = (value: string | number) => valueWords(value, answer, t, language)
  const [first] = values
  if (test.op === 'answered') return t('wording.condition.answered')
  if (test.op === 'notApplicable') return t('wording.condition.notApplicable')
  if (first === undefined) return t('wording.condition.unknown')
  switch (test.op) {
    case 'eq':
      return words(first)
    case 'ne':
      return otherThan(first, answer, t, words(first))
    case 'in':
      return listText(values.map(words), 'or', language)
    case 'includes':
      return t('wording.condition.includes', { value: words(first) })
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return t(`wording.condition.${test.op}.${kindOf(answer)}`, { value: words(first) })
  }
}

/**
 * The same, turned around by `not`: a comparison with a question left unanswered is false (scoring.md,
 * "Conditions"), so its opposite holds there too, and says so.
 */
export function negatedWords({ test, answer, t, language }: Wish): string {
  const values = valuesOf(test)
  const [first] = values
  const words = (value: string | number) => valueWords(value, answer, t, language)
  const orNone = (what: string) => t('wording.condition.orNone', { what })
  if (test.op === 'answered') return t('wording.condition.unanswered')
  if (test.op === 'notApplicable') return t('wording.condition.applicable')
  if (first === undefined) return t('wording.condition.unknown')
  switch (test.op) {
    case 'eq':
      return orNone(otherThan(first, answer, t, words(first)))
    case 'ne':
      return orNone(words(first))
    case 'in':
      return orNone(
        listText(
          values.map(value => t('wording.condition.not', { value: words(value) })),
          'and',
          language,
        ),
      )
    case 'includes':
      return t('wording.condition.excludes', { value: words(first) })
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return orNone(t(`wording.condition.${opposite[test.op]}.${kindOf(answer)}`, { value: words(first) }))
  }
}

function valuesOf({ value }: Comparison): readonly (string | number)[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function otherThan(
  value: string | number,
  answer: AnswerType | undefined,
  t: Translate,
  words: string,
): string {
  if (answer?.type === 'yesNo' && (value === 'yes' || value === 'no'))
    return yesNoWords(value === 'yes' ? 'no' : 'yes', t)
  return t('wording.condition.not', { value: words })
}

const kindOf = (answer: AnswerType | undefined) =>
  answer?.type === 'date' || answer?.type === 'time' ? answer.type : 'amount'
