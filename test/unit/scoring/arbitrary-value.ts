import * as fc from 'fast-check'
import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { AnswerValue } from '../../../src-shared/model/answer.ts'

/** A value that fits the type; never blank. */
export function valueFor(type: AnswerType): fc.Arbitrary<AnswerValue> {
  switch (type.type) {
    case 'yesNo':
      return fc.constantFrom('yes', 'no')
    case 'scale':
      return fc.oneof(
        fc.integer({ min: Math.ceil(type.min), max: Math.max(Math.ceil(type.min), Math.floor(type.max)) }),
        fc.integer({ min: Math.round(type.min * 1e6), max: Math.round(type.max * 1e6) }).map(n => n / 1e6),
      )
    case 'choice':
      return fc.constantFrom(...type.options.map(option => option.code))
    case 'multi':
      return fc.subarray(type.options.map(option => option.code))
    case 'number':
      return fc.oneof(
        fc.integer({ min: -5, max: 310 }),
        fc.integer({ min: 0, max: 30_000 }).map(n => n / 100),
      )
    case 'duration':
      return fc.integer({ min: 0, max: 310 })
    case 'text':
      return fc.constantFrom('Ждал', 'Waited')
    case 'date':
      return fc.constantFrom('2026-01-31', '2026-11-12')
    case 'time':
      return fc.constantFrom('09:05', '23:59')
    case 'photo':
      return fc.constant(['ab'.repeat(32)])
  }
}
