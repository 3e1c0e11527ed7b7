import { criterionSchema } from '../../../src-shared/model/closed-lists.ts'
import type { Sheet } from './sheet.ts'

/** A criterion in words, as it begins a line. */
export function criterionName({ t, format }: Pick<Sheet, 't' | 'format'>, code: string): string {
  const known = criterionSchema.safeParse(code)
  return known.success ? format.capital(t(`values.criterion.${known.data}`)) : code
}
