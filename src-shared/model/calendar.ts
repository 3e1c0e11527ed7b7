import { z } from './zod.ts'

const date = z.iso.date()

/** A day of the calendar, YYYY-MM-DD. */
export function isDate(value: unknown): value is string {
  return date.safeParse(value).success
}

/** A time of day, HH:MM, 00:00 to 23:59. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
}
