import { z } from './zod.ts'

/** Characters of the password of a package or a backup, at least: its length is all that protects it. */
export const shortestPassword = 8

/** A password as it is given for a file that has one: nothing is known of who set it, and how. */
export const passwordSchema = z.string().max(1000)

/** A password that is set for a file that is made here. */
export const newPasswordSchema = passwordSchema.min(shortestPassword)
