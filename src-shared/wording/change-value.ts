import type { Change, ValueChange } from '../authoring/difference.ts'
import { durationText } from '../format/duration.ts'
import { localised } from '../format/localised.ts'
import { numberText } from '../format/number.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Language } from '../model/settings.ts'
import { answerTypeWords } from './answer-type-words.ts'
import { bandWords } from './band-words.ts'
import { commentWords } from './comment-words.ts'
import { conditionWords, type QuestionOf } from './condition-words.ts'
import { criticalWords } from './critical-words.ts'
import { listText } from './list-text.ts'
import { percentLimit } from './percent-limit.ts'
import { pointsWords } from './points-words.ts'
import { yesNoWords } from './value-words.ts'

export interface ChangeContext {
  /** Questions that conditions name, on the side that is being told. */
  readonly questionOf: QuestionOf
  /** Answer of the changed question on that side: says whether limits are seconds, and what options are called. */
  readonly answer: AnswerType | undefined
  readonly t: Translate
  readonly language: Language
}

/** What stood, or stands, in a changed part of a checklist, in words; null where nothing did. */
export function changeValue(change: Change, side: 'before' | 'after', context: ChangeContext): string | null {
  if ('language' in change) return change[side]
  return change[side] === null ? null : partWords({ ...change, side }, context)
}

type Sided = ValueChange & { readonly side: 'before' | 'after' }

function partWords(change: Sided, { questionOf, answer, t, language }: ChangeContext): string | null {
  const number = (value: number) => numberText(value, language)
  const yesNo = (value: boolean) => yesNoWords(value ? 'yes' : 'no', t)
  const { side } = change
  switch (change.part) {
    case 'industry':
    case 'segment':
    case 'standard':
      return change[side]
    case 'channel':
      return told(change[side], value => t(`values.channel.${value}`))
    case 'method':
      return told(change[side], value => t(`values.method.${value}`))
    case 'role':
      return told(change[side], value => t(`values.role.${value}`))
    case 'criterion':
      return told(change[side], value => t(`values.criterion.${value}`))
    case 'dimension':
      return told(change[side], value => t(`values.dimension.${value}`))
    case 'level':
      return told(change[side], value => t(`values.level.${value}`))
    case 'evidence':
      return told(change[side], value => t(`values.evidenceRule.${value}`))
    case 'bonusCap':
    case 'hideScore':
    case 'required':
    case 'notApplicable':
      return told(change[side], yesNo)
    case 'good':
      return told(change[side], value => yesNoWords(value, t))
    case 'grade':
      return told(
        change[side],
        grade => `${localised(grade.title, language)}, ≥ ${percentLimit(grade.from, language)}`,
      )
    case 'gradeFrom':
    case 'evidenceBelow':
      return told(change[side], value => percentLimit(value, language))
    case 'commentBelow':
      return told(change[side], value => commentWords(value, t, language))
    case 'weight':
    case 'min':
    case 'max':
    case 'zeroAt':
      return told(change[side], number)
    case 'points':
    case 'optionPoints':
    case 'otherwise':
      return told(change[side], value => pointsWords(value, t, language))
    case 'option':
      return told(
        change[side],
        option => `${localised(option.text, language)}, ${pointsWords(option.points, t, language)}`,
      )
    case 'optionOrder':
      return told(change[side], codes => codes.map(code => optionName(answer, code, language)).join(' · '))
    case 'bands':
      return told(change[side], bands =>
        answer?.type === 'number' || answer?.type === 'duration'
          ? bandWords({ ...answer, bands: [...bands] }, t, language)
          : listText(
              bands.map(band => durationText('upTo' in band ? band.upTo : band.below)),
              'and',
              language,
            ),
      )
    case 'answerType':
      return told(change[side], value => answerTypeWords(value, t, language))
    case 'critical':
      return told(change[side], value => criticalWords(value, t, language))
    case 'showIf':
      return told(change[side], value => conditionWords(value, questionOf, t, language))
  }
}

function told<Value>(value: Value | null, words: (value: Value) => string): string | null {
  return value === null ? null : words(value)
}

function optionName(answer: AnswerType | undefined, code: string, language: Language): string {
  if (answer?.type !== 'choice' && answer?.type !== 'multi') return code
  return localised(answer.options.find(option => option.code === code)?.text, language) || code
}
