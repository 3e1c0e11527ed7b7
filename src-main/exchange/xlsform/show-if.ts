import { conditionSchema, type Condition } from '../../../src-shared/model/condition.ts'
import { conditionXPath } from './condition-xpath.ts'
import { peek, take, type FormRow } from './form-sheet.ts'
import type { KnownBy } from './known-question.ts'
import { readRelevant } from './read-relevant.ts'

/**
 * The condition of a row, carried over. Where Vizit wrote its own beside the expression and the expression is still
 * what Vizit made of it, its own counts: it may say more. An expression without an equal is left for the losses.
 */
export function showIfOf(row: FormRow, byName: KnownBy, byId: KnownBy): Condition[] {
  const relevant = peek(row, 'relevant')
  const own = readOwn(peek(row, 'vizit_condition'))
  if (own !== null && conditionXPath(own, byId) === relevant) {
    take(row, 'relevant')
    take(row, 'vizit_condition')
    return [own]
  }
  if (relevant === '') return []
  const condition = readRelevant(relevant, byName)
  if (condition === null) return []
  take(row, 'relevant')
  return [condition]
}

function readOwn(text: string): Condition | null {
  if (text === '') return null
  try {
    return conditionSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // No JSON: somebody typed into the cell; it is listed with what was left over.
    return null
  }
}
