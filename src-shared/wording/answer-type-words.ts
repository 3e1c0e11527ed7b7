import { localised } from '../format/localised.ts'
import type { Translate } from '../messages/translator.ts'
import type { AnswerType } from '../model/answer-type.ts'
import type { Language } from '../model/settings.ts'
import { bandWords } from './band-words.ts'
import { pointsFigure, pointsWords } from './points-words.ts'
import { quoted } from './quoted.ts'
import { yesNoWords } from './value-words.ts'

/**
 * What a question asks for and what each answer is worth before weight: "0–10, 5 points",
 * "duration: until 3:00 – 5 points, until 5:00 – 2, longer – 0". Points are left out where none are given.
 */
export function answerTypeWords(answer: AnswerType, t: Translate, language: Language): string {
  const worth = (what: string, points: number) =>
    points === 0 ? what : t('wording.answer.worth', { what, points: pointsWords(points, t, language) })
  switch (answer.type) {
    case 'yesNo': {
      const what = t('wording.answer.yesNo')
      if (answer.points === 0) return what
      const points = t('wording.answer.pointsFor', {
        points: pointsWords(answer.points, t, language),
        answer: yesNoWords(answer.good, t),
      })
      return t('wording.answer.worth', { what, points })
    }
    case 'scale':
      return scaleWords(answer, t, language)
    case 'choice':
    case 'multi':
      return t(`wording.answer.${answer.type}`, { options: optionWords(answer.options, t, language) })
    case 'number':
    case 'duration': {
      const what = answer.type === 'number' ? numberWords(answer, t, language) : t('wording.answer.duration')
      if (answer.bands.length > 0)
        return t('wording.answer.steps', { what, steps: bandWords(answer, t, language) })
      if (answer.otherwise === 0) return what
      const points = pointsWords(answer.otherwise, t, language)
      return t('wording.answer.worth', { what, points: t('wording.answer.any', { points }) })
    }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return worth(t(`wording.answer.${answer.type}`), 0)
  }
}

type Of<Type extends AnswerType['type']> = Extract<AnswerType, { type: Type }>

function scaleWords(
  { min, max, points, zeroAt, labels }: Of<'scale'>,
  t: Translate,
  language: Language,
): string {
  const figure = (value: number) => pointsFigure(value, language)
  const range = t('wording.answer.scale', { min: figure(min), max: figure(max) })
  const named = Object.entries(labels ?? {})
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([value, label]) =>
      t('wording.answer.label', { value: figure(Number(value)), label: localised(label, language) }),
    )
  const what =
    named.length > 0 ? t('wording.answer.labels', { what: range, labels: named.join(', ') }) : range
  if (points === 0) return what
  const whole = t('wording.answer.worth', { what, points: pointsWords(points, t, language) })
  return zeroAt === undefined || zeroAt === min
    ? whole
    : t('wording.answer.zeroAt', { what: whole, value: figure(zeroAt) })
}

function optionWords(options: Of<'multi'>['options'], t: Translate, language: Language): string {
  const scored = options.some(({ points }) => points !== 0)
  return options
    .map(({ text, points }, index) => {
      const when = quoted(localised(text, language), t, language)
      if (!scored) return when
      const worth = index === 0 ? pointsWords(points, t, language) : pointsFigure(points, language)
      return t('wording.answer.step', { when, points: worth })
    })
    .join(', ')
}

function numberWords({ unit, min, max }: Of<'number'>, t: Translate, language: Language): string {
  const name = t('wording.answer.number')
  const what = unit ? t('wording.answer.unit', { what: name, unit: localised(unit, language) }) : name
  const figure = (value: number) => pointsFigure(value, language)
  if (min !== undefined && max !== undefined)
    return t('wording.answer.range', { what, min: figure(min), max: figure(max) })
  if (min !== undefined) return t('wording.answer.atLeast', { what, min: figure(min) })
  return max === undefined ? what : t('wording.answer.atMost', { what, max: figure(max) })
}
