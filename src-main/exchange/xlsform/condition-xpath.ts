import type { Comparison, Condition } from '../../../src-shared/model/condition.ts'
import type { Known, KnownBy } from './known-question.ts'

/**
 * A condition as XPath for `relevant`. `byId` knows the questions of the checklist. What XPath cannot tell apart in
 * a form: a question left empty because it does not apply, and one not answered yet.
 */
export function conditionXPath(condition: Condition, byId: KnownBy): string {
  if ('all' in condition) return joined(condition.all, ' and ', 'true()', byId)
  if ('any' in condition) return joined(condition.any, ' or ', 'false()', byId)
  if ('not' in condition) return `not(${conditionXPath(condition.not, byId)})`
  const known = byId(condition.question)
  return known === null ? 'false()' : comparisonXPath(condition, known)
}

function joined(parts: readonly Condition[], word: string, none: string, byId: KnownBy): string {
  const [only] = parts
  if (only === undefined) return none
  if (parts.length === 1) return conditionXPath(only, byId)
  return parts
    .map(part => (isJoined(part) ? `(${conditionXPath(part, byId)})` : conditionXPath(part, byId)))
    .join(word)
}

/** Whether it is written with `and` or `or` at its top; single comparisons bring brackets of their own. */
function isJoined(condition: Condition): boolean {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const [only] = parts
  return parts.length > 1 || (only !== undefined && isJoined(only))
}

const signs = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function comparisonXPath({ op, value }: Comparison, known: Known): string {
  const answer = `\${${known.name}}`
  const { notApplicable } = known
  const marked = (name: string) =>
    known.answer.type === 'multi' ? `selected(${answer}, ${literal(name)})` : `${answer} = ${literal(name)}`
  const given =
    notApplicable === null ? `${answer} != ''` : `(${answer} != '' and not(${marked(notApplicable)}))`
  const one = (sign: string, single: unknown) => singleXPath(answer, sign, single, known)
  switch (op) {
    case 'answered':
      return given
    case 'notApplicable':
      if (notApplicable !== null) return marked(notApplicable)
      return known.mayNotApply ? `${answer} = ''` : 'false()'
    case 'includes':
      return `selected(${answer}, ${literal(nameOf(known, String(value)))})`
    case 'in':
      return Array.isArray(value) ? `(${value.map(item => one('=', item)).join(' or ')})` : 'false()'
    case 'ne':
      return `(${given} and ${one('!=', value)})`
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return one(signs[op], value)
  }
}

function singleXPath(answer: string, sign: string, value: unknown, known: Known): string {
  switch (known.answer.type) {
    case 'date':
      return `${answer} ${sign} date(${literal(String(value))})`
    case 'time':
      // Forms keep the time zone with a time; the figure is the time of day alone.
      return `format-date-time(${answer}, '%H%M') ${sign} ${Number(String(value).replace(':', ''))}`
    case 'scale':
    case 'number':
    case 'duration':
      return `${answer} ${sign} ${String(value)}`
    case 'yesNo':
    case 'choice':
    case 'multi':
      return `${answer} ${sign} ${literal(nameOf(known, String(value)))}`
    case 'text':
    case 'photo':
      return `${answer} ${sign} ${literal(String(value))}`
  }
}

function nameOf(known: Known, value: string): string {
  for (const [name, own] of known.options) if (own === value) return name
  return value
}

/** XPath 1.0 cannot escape a quotation mark, and readers of forms would take `${` of a text for a reference. */
function literal(text: string): string {
  if (!text.includes('${') && !text.includes("'")) return `'${text}'`
  if (!text.includes('${') && !text.includes('"')) return `"${text}"`
  const parts = text.split(/(?<=\$)(?=\{)|(?<=')(?=[^'])|(?<=[^'])(?=')/u)
  return `concat(${parts.map(part => (part.includes("'") ? `"${part}"` : `'${part}'`)).join(', ')}, '')`
}
