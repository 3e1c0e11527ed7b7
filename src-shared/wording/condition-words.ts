import { localised } from '../format/localised.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Comparison, Condition } from '../model/condition.ts'
import type { LocalisedText } from '../model/localised-text.ts'
import type { Language } from '../model/settings.ts'
import { comparisonWords, negatedWords } from './comparison-words.ts'
import { quoted } from './quoted.ts'

/** A question that a condition asks about; undefined where there is none of this code. */
export type QuestionOf = (
  code: string,
) => { readonly text?: LocalisedText; readonly answer?: AnswerType } | undefined

/**
 * A condition (formats.md, "Condition") in words, to stand after "only if":
 * «„Была очередь“: да, и „Ожидание“: больше 10:00». Alternatives inside other conditions stand in brackets;
 * `not` is carried inward, so that every part says what has to be. A question without a text stands as its code.
 */
export function conditionWords(
  condition: Condition,
  questionOf: QuestionOf,
  t: Translate,
  language: Language,
): string {
  const comparison = (test: Comparison, negated: boolean): string => {
    const known = questionOf(test.question)
    const wish = { test, answer: known?.answer, t, language }
    return t('wording.condition.about', {
      question: quoted(localised(known?.text, language) || test.question, t, language),
      what: negated ? negatedWords(wish) : comparisonWords(wish),
    })
  }
  const join = ({ word, parts }: Group): string => {
    const [first, ...rest] = parts.map(part =>
      isGroup(part) && part.parts.length > 0 ? `(${join(part)})` : one(part),
    )
    if (first === undefined) return t(word === 'and' ? 'wording.condition.always' : 'wording.condition.never')
    return rest.reduce((sum, second) => t(`wording.condition.${word}`, { first: sum, second }), first)
  }
  const one = (part: Part): string => (isGroup(part) ? join(part) : comparison(part.test, part.negated))
  return one(flatten(condition, false))
}

interface Single {
  readonly test: Comparison
  readonly negated: boolean
}
interface Group {
  readonly word: 'and' | 'or'
  readonly parts: readonly Part[]
}
type Part = Single | Group

const isGroup = (part: Part): part is Group => 'parts' in part

/** Carries `not` down to the comparisons and takes away brackets that change nothing. */
function flatten(condition: Condition, negated: boolean): Part {
  if ('not' in condition) return flatten(condition.not, !negated)
  if (!('all' in condition) && !('any' in condition)) return { test: condition, negated }
  const inner = 'all' in condition ? condition.all : condition.any
  const word = 'all' in condition !== negated ? 'and' : 'or'
  const parts = inner
    .map(part => flatten(part, negated))
    .flatMap(part => (isGroup(part) && part.word === word ? part.parts : [part]))
  const [only] = parts
  return parts.length === 1 && only ? only : { word, parts }
}
