import { z } from './zod.ts'

/** Digits of a PIN, and characters of a passphrase. */
export const pinLimits = { fewestDigits: 4, mostDigits: 12, shortestPhrase: 8, longestPhrase: 128 } as const

/**
 * A PIN: 4 to 12 digits, which every keyboard layout types alike, or a passphrase of 8 characters or more for those who
 * want it. Short words are refused: they are no harder to guess than digits, and fail under the wrong layout.
 */
export const pinSchema = z
  .string()
  .max(pinLimits.longestPhrase)
  .refine(
    text =>
      /^\d+$/u.test(text)
        ? text.length >= pinLimits.fewestDigits && text.length <= pinLimits.mostDigits
        : Array.from(text).length >= pinLimits.shortestPhrase,
    { error: 'not a PIN' },
  )

/** Seconds. */
const longestDelay = 300

/** Seconds to wait before the next attempt after so many wrong ones: 0, 0, 0, 2, 4, 8 … 300. */
export function pinDelay(failures: number): number {
  return failures < 3 ? 0 : Math.min(longestDelay, 2 ** Math.min(failures - 2, 10))
}

/** From this many wrong attempts on, each is noted in the log. */
export const notedFailures = 3

/** Minutes without input until a person with a PIN is signed out, unless they chose otherwise. */
export const usualLockAfter = 15
