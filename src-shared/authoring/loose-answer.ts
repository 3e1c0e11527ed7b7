import type { AnswerOption, AnswerType, Band } from '../model/answer-type.ts'
import { codePattern } from '../model/code.ts'
import { largestNumber } from '../model/decimal.ts'
import type { DraftAnswer, DraftBand, DraftOption } from '../model/draft-checklist.ts'
import { freeCode } from './free-code.ts'
import { looseNumber, loosePositive } from './loose-number.ts'
import { placeholder, textOrPlaceholder, writtenText } from './loose-text.ts'

/** The nearest valid answer type. */
export function looseAnswer(answer: DraftAnswer): AnswerType {
  switch (answer.type) {
    case 'yesNo':
      return { ...answer, points: loosePositive(answer.points) }
    case 'scale':
      return looseScale(answer)
    case 'choice':
      return { type: 'choice', options: looseOptions(answer.options, 0) }
    case 'multi':
      return { type: 'multi', options: looseOptions(answer.options, -largestNumber) }
    case 'number':
      return looseNumberAnswer(answer)
    case 'duration':
      return {
        type: 'duration',
        bands: looseBands(answer.bands),
        otherwise: loosePositive(answer.otherwise),
      }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return answer
  }
}

function looseScale(answer: Extract<DraftAnswer, { type: 'scale' }>): AnswerType {
  const { min, max } = looseEnds(answer.min, answer.max)
  const zeroAt =
    answer.zeroAt === undefined || answer.zeroAt === null ? undefined : looseNumber(answer.zeroAt)
  const labels = Object.entries(answer.labels ?? {}).flatMap(([value, label]) => {
    const text = writtenText(label)
    return text === undefined ? [] : [[value, text] as const]
  })
  return {
    type: 'scale',
    min,
    max,
    points: loosePositive(answer.points),
    ...(zeroAt !== undefined && zeroAt <= min ? { zeroAt } : {}),
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
  }
}

function looseEnds(min: number | null, max: number | null): { min: number; max: number } {
  const low = looseNumber(min ?? Math.min(1, (max ?? 5) - 1))
  const high = looseNumber(max ?? low + 4)
  if (low < high) return { min: low, max: high }
  return low < largestNumber
    ? { min: low, max: looseNumber(low + 1) }
    : { min: largestNumber - 1, max: largestNumber }
}

function looseNumberAnswer(answer: Extract<DraftAnswer, { type: 'number' }>): AnswerType {
  const given = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : looseNumber(value)
  const [min, max] = [given(answer.min), given(answer.max)]
  const unit = answer.unit === undefined ? undefined : writtenText(answer.unit)
  return {
    type: 'number',
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined || (min !== undefined && min >= max) ? {} : { max }),
    bands: looseBands(answer.bands),
    otherwise: loosePositive(answer.otherwise),
  }
}

function looseOptions(options: readonly DraftOption[], least: number): AnswerOption[] {
  const codes = new Set<string>()
  const valid = options.map(({ code, text, points }) => {
    const own = freeCode(codePattern.test(code) ? code : 'option', codes)
    codes.add(own)
    return { code: own, text: textOrPlaceholder(text), points: looseNumber(points, least) }
  })
  if (valid.length > 0) return valid
  return [{ code: 'option', text: { ru: placeholder, en: placeholder }, points: 0 }]
}

/** Bands with a limit, as far as they ascend. */
function looseBands(bands: readonly DraftBand[]): Band[] {
  const kept: Band[] = []
  for (const band of bands) {
    const last = kept.at(-1)
    const points = loosePositive(band.points)
    const limit = 'upTo' in band ? band.upTo : band.below
    if (limit === null) continue
    const at = looseNumber(limit)
    const before = last === undefined ? -Infinity : 'upTo' in last ? last.upTo : last.below
    const follows = before < at || (before === at && last !== undefined && 'below' in last && 'upTo' in band)
    if (follows) kept.push('upTo' in band ? { upTo: at, points } : { below: at, points })
  }
  return kept
}
