import type { LocalisedText } from '../model/localised-text.ts'
import type { Change, TextPart, ValueChange, ValuePart, ValueParts } from './difference.ts'
import { sameValue } from './same-value.ts'

/** The change of one part, or none. */
export function valueChange<P extends ValuePart>(
  part: P,
  before: ValueParts[P] | null | undefined,
  after: ValueParts[P] | null | undefined,
  of: string | null = null,
): ValueChange<P>[] {
  if (sameValue(before ?? null, after ?? null)) return []
  return [{ part, of, before: before ?? null, after: after ?? null }]
}

/** The changes of one text, language by language. */
export function textChanges(
  part: TextPart,
  before: LocalisedText | undefined,
  after: LocalisedText | undefined,
  of: string | null = null,
): Change[] {
  return (['ru', 'en'] as const).flatMap(language => {
    const [was, is] = [before?.[language] ?? null, after?.[language] ?? null]
    return was === is ? [] : [{ part, language, of, before: was, after: is }]
  })
}
