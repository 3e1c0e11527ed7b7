import type { Standard, StandardDocument, StandardField, Variant } from './standard.ts'
import { standardFields, standardSchema } from './standard.ts'

export function isVariant(document: StandardDocument): document is Variant {
  return 'base' in document
}

/**
 * The whole standard behind a document: a variant's own fields over those of its base. Null when `baseOf` does
 * not find the base, or finds another variant: variants are one level deep.
 */
export function resolveStandard(
  document: StandardDocument,
  baseOf: (code: string) => StandardDocument | undefined,
): Standard | null {
  if (!isVariant(document)) return document
  const base = baseOf(document.base)
  if (base === undefined || isVariant(base)) return null
  const { base: _, ...own } = document
  const kept = Object.entries({ ...base, ...own }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  const whole = standardSchema.safeParse(Object.fromEntries(kept))
  return whole.success ? whole.data : null
}

/** The fields a variant changes, in the order of the form; none for a whole standard. */
export function changedFields(document: StandardDocument): StandardField[] {
  return isVariant(document) ? standardFields.filter(field => document[field] !== undefined) : []
}
