import type { AnswerType, Band } from './answer-type.ts'
import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'
import { duplicateFaults } from './duplicate-faults.ts'

/** Faults of a well-formed answer type that span several of its fields (formats.md, "Limits"). */
export function answerTypeFaults(answer: AnswerType, path: Path): Fault[] {
  switch (answer.type) {
    case 'scale':
      return [
        ...(answer.min < answer.max
          ? []
          : [fault([...path, 'min'], 'minNotBelowMax', answer.min, String(answer.max))]),
        ...(answer.zeroAt === undefined || answer.zeroAt <= answer.min
          ? []
          : [fault([...path, 'zeroAt'], 'zeroAtAboveMin', answer.zeroAt, String(answer.min))]),
      ]
    case 'choice':
    case 'multi':
      return duplicateFaults(answer.options, [...path, 'options'])
    case 'number':
      return [
        ...(answer.min === undefined || answer.max === undefined || answer.min < answer.max
          ? []
          : [fault([...path, 'min'], 'minNotBelowMax', answer.min, String(answer.max))]),
        ...bandFaults(answer.bands, [...path, 'bands']),
      ]
    case 'duration':
      return bandFaults(answer.bands, [...path, 'bands'])
    case 'yesNo':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return []
  }
}

const limit = (band: Band) => ('upTo' in band ? band.upTo : band.below)

/** Strictly ascending: each band must hold for values the one before does not; "below 60" precedes "up to 60". */
function bandFaults(bands: readonly Band[], path: Path): Fault[] {
  return bands.flatMap((band, i) => {
    const before = bands[i - 1]
    if (before === undefined || limit(before) < limit(band)) return []
    if (limit(before) === limit(band) && 'below' in before && 'upTo' in band) return []
    return [fault([...path, i], 'bandsNotAscending', limit(band), String(limit(before)))]
  })
}
