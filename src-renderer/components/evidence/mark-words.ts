import type { Layer, Mark } from '../../../src-shared/model/annotation.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'

export function markWords(mark: Mark, t: Translate): string {
  return mark.kind === 'text' && mark.text.trim() !== ''
    ? t('evidence.mark.words', { text: mark.text.trim() })
    : t(`evidence.mark.${mark.kind}`)
}

/** The name of a photo with what is marked on it. */
export function photoWords(name: string, layer: Layer | null, t: Translate): string {
  if (layer === null) return name
  const marks = layer.marks.map(mark => markWords(mark, t).toLowerCase()).join(', ')
  return `${name}; ${t('evidence.marked', { marks })}`
}
