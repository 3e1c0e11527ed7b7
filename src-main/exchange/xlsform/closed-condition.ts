import type { Condition } from '../../../src-shared/model/condition.ts'
import type { Known } from './known-question.ts'
import type { Tree } from './xpath-tree.ts'

/**
 * A comparison with a question of few possible answers: each of them, none and "does not apply" is tried as XPath
 * would, and the condition names those for which it holds. Null for an option that the list does not have.
 */
export function closedCondition(known: Known, sign: string, right: Tree): Condition | null {
  if (right.kind !== 'text' && right.kind !== 'number') return null
  const names = [...known.options.keys()]
  const possible = known.notApplicable === null ? names : [...names, known.notApplicable]
  const equality = sign === '=' || sign === '!='
  if (equality && right.value !== '' && !possible.some(name => holds(name, '=', right.value))) return null
  const id = known.id
  const without = holds('', sign, right.value)
  // Where no answer satisfies it, say what must not be the answer.
  const wanted = possible.filter(name => holds(name, sign, right.value) !== without)
  const parts: Condition[] = []
  const values = wanted.flatMap(name => known.options.get(name) ?? [])
  const [first] = values
  if (first !== undefined) {
    if (values.length === names.length && names.length > 1) parts.push({ question: id, op: 'answered' })
    else if (values.length === 1) parts.push({ question: id, op: 'eq', value: first })
    else parts.push({ question: id, op: 'in', value: values })
  }
  if (known.notApplicable !== null && wanted.includes(known.notApplicable))
    parts.push({ question: id, op: 'notApplicable' })
  const [only] = parts
  const any: Condition = parts.length === 1 && only !== undefined ? only : { any: parts }
  return without ? { not: any } : any
}

/** XPath 1.0: equality of a text with a figure, and every order, compare as figures. */
function holds(name: string, sign: string, value: string | number): boolean {
  if (sign === '=' || sign === '!=') {
    const same = typeof value === 'string' ? name === value : figure(name) === value
    return same === (sign === '=')
  }
  const [left, right] = [figure(name), figure(value)]
  switch (sign) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return false
  }
}

/** XPath's number(): a blank text is no number. */
function figure(value: string | number): number {
  return value === '' ? Number.NaN : Number(value)
}
