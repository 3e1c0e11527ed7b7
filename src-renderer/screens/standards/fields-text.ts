import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { StandardField } from '../../../src-shared/model/standard.ts'

/** Names of fields as they stand in the middle of a line, one after another. */
export function fieldsText(
  fields: readonly (StandardField | 'code' | 'industry' | 'status' | 'base')[],
  t: Translate,
): string {
  return fields
    .map(field => t(`standards.field.${field}`))
    .map(name => name.charAt(0).toLowerCase() + name.slice(1))
    .join(', ')
}
