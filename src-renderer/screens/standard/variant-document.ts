import { sameValue } from '../../../src-shared/authoring/same-value.ts'
import {
  standardFields,
  variantSchema,
  type Standard,
  type StandardField,
  type Variant,
} from '../../../src-shared/model/standard.ts'

/** The fields in which a standard differs from its base, in the order of the form. */
export function fieldsThatDiffer(
  fields: Readonly<Record<StandardField, unknown>>,
  base: Standard,
): StandardField[] {
  return standardFields.filter(field => !sameValue(fields[field], base[field]))
}

/** A standard as a variant of its base: holds only what differs; null takes away what the base says. */
export function variantDocument(whole: Standard, base: Standard): Variant {
  const fields: Record<StandardField, unknown> = { ...absent, ...whole }
  const own = fieldsThatDiffer(fields, base).map(field => [field, fields[field] ?? null])
  return variantSchema.parse({ code: whole.code, base: base.code, ...Object.fromEntries(own) })
}

const absent = {
  dimension: undefined,
  stance: undefined,
  target: undefined,
  evidenceRule: undefined,
  naAllowed: undefined,
  reviewBy: undefined,
}
