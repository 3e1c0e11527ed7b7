import { z } from './zod.ts'

/** A code given by the author of a checklist or a standard: unique in its list, never shown as a name. */
export const codePattern = /^[a-z0-9][a-z0-9.-]{0,63}$/

export const codeSchema = z.string().regex(codePattern)
