import type { AnswerOption, AnswerType } from '../model/answer-type.ts'
import { textChanges, valueChange } from './change.ts'
import type { Change } from './difference.ts'

/** What differs between two answer types; as a whole where the type itself is another one. */
export function answerChanges(before: AnswerType, after: AnswerType): Change[] {
  const another = (): Change[] => valueChange('answerType', before, after)
  switch (after.type) {
    case 'yesNo':
      if (before.type !== 'yesNo') return another()
      return [
        ...valueChange('points', before.points, after.points),
        ...valueChange('good', before.good, after.good),
      ]
    case 'scale':
      return before.type === 'scale' ? scaleChanges(before, after) : another()
    case 'choice':
    case 'multi':
      return before.type === after.type ? optionChanges(before.options, after.options) : another()
    case 'number':
      if (before.type !== 'number') return another()
      return [
        ...textChanges('unit', before.unit, after.unit),
        ...valueChange('min', before.min, after.min),
        ...valueChange('max', before.max, after.max),
        ...valueChange('bands', before.bands, after.bands),
        ...valueChange('otherwise', before.otherwise, after.otherwise),
      ]
    case 'duration':
      if (before.type !== 'duration') return another()
      return [
        ...valueChange('bands', before.bands, after.bands),
        ...valueChange('otherwise', before.otherwise, after.otherwise),
      ]
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return before.type === after.type ? [] : another()
  }
}

type Scale = Extract<AnswerType, { type: 'scale' }>

function scaleChanges(before: Scale, after: Scale): Change[] {
  const [was, is] = [
    new Map(Object.entries(before.labels ?? {})),
    new Map(Object.entries(after.labels ?? {})),
  ]
  return [
    ...valueChange('min', before.min, after.min),
    ...valueChange('max', before.max, after.max),
    ...valueChange('points', before.points, after.points),
    ...valueChange('zeroAt', before.zeroAt, after.zeroAt),
    ...[...new Set([...is.keys(), ...was.keys()])].flatMap(value =>
      textChanges('label', was.get(value), is.get(value), value),
    ),
  ]
}

function optionChanges(before: readonly AnswerOption[], after: readonly AnswerOption[]): Change[] {
  const was = new Map(before.map(option => [option.code, option]))
  const is = new Map(after.map(option => [option.code, option]))
  const kept = (list: readonly AnswerOption[]) =>
    list.map(({ code }) => code).filter(code => was.has(code) && is.has(code))
  return [
    ...after.flatMap((option): Change[] => {
      const old = was.get(option.code)
      if (old === undefined) return valueChange('option', null, option, option.code)
      return [
        ...textChanges('optionText', old.text, option.text, option.code),
        ...valueChange('optionPoints', old.points, option.points, option.code),
      ]
    }),
    ...before.flatMap(option =>
      is.has(option.code) ? [] : valueChange('option', option, null, option.code),
    ),
    ...valueChange('optionOrder', kept(before), kept(after)),
  ]
}
