import { isSupervised } from '../store/people.ts'
import type { Context } from './context.ts'

/**
 * True when the person here may do what supervisors do. A shopper may not where somebody else is a supervisor; on a
 * laptop of shoppers alone there is nobody to ask.
 */
export function supervises(context: Context): boolean {
  const person = context.seat.person()
  return person === null || person.role !== 'shopper' || !isSupervised(context.store.reader)
}
