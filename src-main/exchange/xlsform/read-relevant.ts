import { isDate, isTime } from '../../../src-shared/model/calendar.ts'
import { conditionSchema, type Comparison, type Condition } from '../../../src-shared/model/condition.ts'
import { decimalSchema } from '../../../src-shared/model/decimal.ts'
import { closedCondition } from './closed-condition.ts'
import type { Known, KnownBy } from './known-question.ts'
import { xpathTree, type Sign, type Tree } from './xpath-tree.ts'

/**
 * The condition that says the same as a `relevant` expression; null where any part of it has no equal: half a
 * condition would show a question where the form does not. An unanswered question is '' in XPath, so that `!=` is
 * true of it; `ne` is not (scoring.md, "Conditions"), therefore `!=` becomes `not eq`.
 */
export function readRelevant(text: string, knownBy: KnownBy): Condition | null {
  const tree = xpathTree(text)
  const condition = tree && conditionOf(tree, knownBy)
  if (condition === null || depth(condition) > deepest) return null
  // More parts, or longer texts, than a condition holds.
  return conditionSchema.safeParse(condition).success ? condition : null
}

/** A file of a checklist may be nested 64 levels deep, the condition's own place included. */
const deepest = 25

function depth(condition: Condition): number {
  if ('not' in condition) return 1 + depth(condition.not)
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return 1 + Math.max(0, ...parts.map(depth))
}

function conditionOf(tree: Tree, knownBy: KnownBy): Condition | null {
  if (tree.kind === 'call') return callCondition(tree.name, tree.parts, knownBy)
  if (tree.kind !== 'operation') return null
  if (tree.sign !== 'and' && tree.sign !== 'or')
    return comparison(tree.sign, tree.left, tree.right, knownBy) ?? turnedComparison(tree, knownBy)
  const parts = chain(tree, tree.sign).map(part => conditionOf(part, knownBy))
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return null
  return tree.sign === 'and' ? { all: known } : { any: known }
}

/** `a and b and c` as one list. */
function chain(tree: Tree, sign: 'and' | 'or'): Tree[] {
  return tree.kind === 'operation' && tree.sign === sign
    ? [...chain(tree.left, sign), ...chain(tree.right, sign)]
    : [tree]
}

function callCondition(name: string, parts: readonly Tree[], knownBy: KnownBy): Condition | null {
  const [first, second] = parts
  if (first === undefined) {
    if (name === 'true') return { all: [] }
    return name === 'false' ? { any: [] } : null
  }
  if (name === 'not' && second === undefined) {
    const inner = conditionOf(first, knownBy)
    return inner && { not: inner }
  }
  if (name !== 'selected' || first.kind !== 'question' || second?.kind !== 'text') return null
  const known = knownBy(first.name)
  if (known === null || second.value === '') return null
  if (known.answer.type !== 'multi') return closedCondition(known, '=', second)
  if (second.value === known.notApplicable) return { question: known.id, op: 'notApplicable' }
  const value = known.options.get(second.value)
  return value === undefined ? null : { question: known.id, op: 'includes', value }
}

const turned = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const
type Comparing = keyof typeof turned

function turnedComparison(tree: { sign: Sign; left: Tree; right: Tree }, knownBy: KnownBy): Condition | null {
  const { sign, left, right } = tree
  return sign === 'and' || sign === 'or' ? null : comparison(turned[sign], right, left, knownBy)
}

function comparison(sign: Comparing, left: Tree, right: Tree, knownBy: KnownBy): Condition | null {
  if (left.kind === 'call') return measured(sign, left, right, knownBy)
  const known = left.kind === 'question' ? knownBy(left.name) : null
  if (known === null) return null
  const { answer, id } = known
  if (answer.type === 'yesNo' || answer.type === 'choice') return closedCondition(known, sign, right)
  if (right.kind === 'text' && right.value === '') return answeredBy(sign, known)
  switch (answer.type) {
    case 'text':
      if (right.kind !== 'text' || (sign !== '=' && sign !== '!=')) return null
      return compared(id, sign, right.value)
    case 'scale':
    case 'number':
    case 'duration':
      return numbered(id, sign, right)
    case 'date': {
      const date = right.kind === 'call' && right.name === 'date' ? right.parts[0] : right
      return date?.kind === 'text' && isDate(date.value) ? compared(id, sign, date.value) : null
    }
    case 'time': {
      const time = right.kind === 'text' ? right.value.replace(/^(\d\d:\d\d):00$/u, '$1') : ''
      return isTime(time) ? compared(id, sign, time) : null
    }
    case 'multi':
    case 'photo':
      return null
  }
}

const operators = { '=': 'eq', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const

function compared(question: string, sign: Comparing, value: string | number): Condition {
  if (sign === '!=') return { not: { question, op: 'eq', value } }
  return { question, op: operators[sign], value } satisfies Comparison
}

function numbered(id: string, sign: Comparing, right: Tree): Condition | null {
  if (right.kind !== 'number' && right.kind !== 'text') return null
  const value = decimalSchema.safeParse(right.value === '' ? Number.NaN : Number(right.value))
  return value.success ? compared(id, sign, value.data) : null
}

function answeredBy(sign: Comparing, { id }: Known): Condition | null {
  if (sign === '!=') return { question: id, op: 'answered' }
  return sign === '=' ? { not: { question: id, op: 'answered' } } : null
}

/** Comparisons of what a function makes of an answer: how long it is, how many are chosen, a time as a figure. */
function measured(
  sign: Comparing,
  call: Tree & { kind: 'call' },
  right: Tree,
  knownBy: KnownBy,
): Condition | null {
  const [of, format] = call.parts
  const known = of?.kind === 'question' ? knownBy(of.name) : null
  if (known === null || right.kind !== 'number') return null
  if (call.name === 'format-date-time') {
    if (known.answer.type !== 'time' || format?.kind !== 'text' || format.value !== '%H%M') return null
    const digits = String(right.value).padStart(4, '0')
    const time = `${digits.slice(0, 2)}:${digits.slice(2)}`
    return isTime(time) ? compared(known.id, sign, time) : null
  }
  const counts =
    call.name === 'string-length' || (call.name === 'count-selected' && known.answer.type === 'multi')
  if (!counts || format !== undefined) return null
  const some = (sign === '>' && right.value === 0) || (sign === '>=' && right.value === 1)
  const none = (sign === '<' && right.value === 1) || (sign === '<=' && right.value === 0)
  const at = (is: '=' | '!=') =>
    known.answer.type === 'yesNo' || known.answer.type === 'choice'
      ? closedCondition(known, is, { kind: 'text', value: '' })
      : answeredBy(is, known)
  if (some || (sign === '!=' && right.value === 0)) return at('!=')
  return none || (sign === '=' && right.value === 0) ? at('=') : null
}
