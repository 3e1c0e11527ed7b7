import { codePattern } from './code.ts'
import type { Fault, FaultCode, Path } from './fault.ts'
import { fault, faultCodeSchema } from './fault.ts'
import { isRecord } from './json-shape.ts'
import type { z } from './zod.ts'

type Issue = z.core.$ZodIssue

/** Turns every issue zod found in `json` into a fault; `json` is read only to show what was found. */
export function schemaFaults(issues: readonly Issue[], json: unknown): Fault[] {
  return issues.flatMap(issue => issueFaults(issue, [], json))
}

function issueFaults(issue: Issue, above: Path, json: unknown): Fault[] {
  const path = [...above, ...issue.path]
  const found = valueAt(json, path)
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return [fault(path, 'missing', undefined, issue.expected)]
      return [
        typeof found === 'number' && issue.expected === 'int'
          ? fault(path, 'notWhole', found)
          : fault(path, 'wrongType', found, issue.expected),
      ]
    case 'unrecognized_keys':
      return issue.keys.map(key => fault([...path, key], 'unknownKey', key))
    case 'invalid_value': {
      const expected = issue.values.map(String).join(', ')
      return [
        found === undefined
          ? fault(path, 'missing', undefined, expected)
          : fault(path, 'notInList', found, expected),
      ]
    }
    case 'too_small':
      return [fault(path, 'tooSmall', sized(found), String(issue.minimum))]
    case 'too_big':
      return [fault(path, 'tooBig', sized(found), String(issue.maximum))]
    case 'invalid_format':
      return [fault(path, formatFault(issue), found)]
    case 'custom': {
      const code = faultCodeSchema.safeParse(issue.params?.['fault'])
      return [fault(path, code.success ? code.data : 'invalid', found)]
    }
    case 'invalid_union':
      return unionFaults(issue, path, json)
    case 'invalid_key':
      return [fault(path, 'badCode', String(path.at(-1)))]
    case 'not_multiple_of':
      return [fault(path, 'notWhole', found)]
    case 'invalid_element':
      return issue.issues.flatMap(inner => issueFaults(inner, path, json))
  }
}

function formatFault(issue: Extract<Issue, { code: 'invalid_format' }>): FaultCode {
  if (issue.format === 'datetime') return 'badDate'
  return issue.pattern === String(codePattern) ? 'badCode' : 'badText'
}

/** Of a union's branches, reports the one the author most likely meant: the fewest faults near its root. */
function unionFaults(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, json: unknown): Fault[] {
  const found = valueAt(json, path)
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const options =
      'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(', ') : ''
    return [fault(path, found === undefined ? 'missing' : 'notInList', found, options)]
  }
  if (found === undefined) return [fault(path, 'missing')]
  if (path.includes('bands') && isRecord(found) && 'upTo' in found === 'below' in found) {
    return [fault(path, 'bandShape', found, 'upTo, below')]
  }
  if (path.includes('showIf') && isRecord(found) && !conditionKeys.some(key => key in found)) {
    return [fault(path, 'conditionShape', found, conditionKeys.join(', '))]
  }
  const shallow = (branch: readonly Issue[]) => branch.filter(inner => inner.path.length <= 1).length
  const wrongType = (branch: readonly Issue[]) =>
    branch.some(inner => inner.code === 'invalid_type' && inner.path.length === 0)
  const fitting = issue.errors.filter(branch => !wrongType(branch))
  const [first, ...others] = fitting
  if (first === undefined) {
    const expected = issue.errors
      .flat()
      .flatMap(inner => (inner.code === 'invalid_type' ? [inner.expected] : []))
    return [fault(path, 'wrongType', found, [...new Set(expected)].join(', '))]
  }
  const nearest = others.reduce((best, branch) => (shallow(branch) < shallow(best) ? branch : best), first)
  return nearest.flatMap(inner => issueFaults(inner, path, json))
}

const conditionKeys = ['question', 'all', 'any', 'not']

function sized(found: unknown): unknown {
  return typeof found === 'string' || Array.isArray(found) ? found.length : found
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    json,
  )
}
