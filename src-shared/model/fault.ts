import { z } from './zod.ts'

/** Every kind of fault a file or an answer can have; each has its text in messages under `fault.<code>`. */
export const faultCodes = [
  'missing',
  'wrongType',
  'unknownKey',
  'notInList',
  'tooSmall',
  'tooBig',
  'tooManyDecimals',
  'notWhole',
  'badCode',
  'badText',
  'textMissing',
  'wrongFormat',
  'newerVersion',
  'tooDeep',
  'duplicateCode',
  'minNotBelowMax',
  'zeroAtAboveMin',
  'bandsNotAscending',
  'bandShape',
  'duplicateBand',
  'pointsMissing',
  'bonusWithoutScored',
  'criticalNotScored',
  'criticalWithoutPoints',
  'capMissing',
  'capUnexpected',
  'conditionShape',
  'conditionUnknownQuestion',
  'conditionNotEarlier',
  'conditionNeverHolds',
  'conditionOperator',
  'conditionValue',
  'conditionValueUnexpected',
  'unknownQuestion',
  'unknownOption',
  'duplicateOption',
  'outOfRange',
  'badDate',
  'badTime',
  'badHash',
  'naNotAllowed',
  'naWithValue',
  'naWithoutReason',
  'endsBeforeStart',
  'tooEarly',
  'otherChecklist',
  'baseUnknown',
  'baseIsVariant',
  'baseHasVariants',
  'codeFixed',
  'checklistRetired',
  'inUse',
  'handedOut',
  'visitMade',
  'aliasTaken',
  'lastSupervisor',
  'personHere',
  'nothingToSend',
  'photoKeepsData',
  'invalid',
] as const
export const faultCodeSchema = z.enum(faultCodes)
export type FaultCode = z.infer<typeof faultCodeSchema>

/** One fault of a file: where (`moments[0].questions[2].weight`), what is wrong, what was found and expected. */
export const faultSchema = z.strictObject({
  path: z.string(),
  code: faultCodeSchema,
  found: z.string().optional(),
  expected: z.string().optional(),
})
export type Fault = z.infer<typeof faultSchema>

export type Path = readonly PropertyKey[]

/** Writes a path as in JavaScript: `moments[0].questions[2]`, `answers["greeting-30s"]`; the file itself is ''. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`
    return text === '' ? name : `${text}.${name}`
  }, '')
}

const shownAtMost = 80

/** A short rendering of what stands in the file, for a fault's `found`. */
export function shown(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text
}

export function fault(path: Path, code: FaultCode, found?: unknown, expected?: string): Fault {
  return {
    path: pathText(path),
    code,
    ...(found === undefined ? {} : { found: shown(found) }),
    ...(expected === undefined ? {} : { expected }),
  }
}
