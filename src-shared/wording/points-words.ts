import { numberText } from '../format/number.ts'
import type { Translate } from '../messages/translator.ts'
import type { Language } from '../model/settings.ts'

/** «5 баллов», "1 point"; a minus is a real one. */
export function pointsWords(points: number, t: Translate, language: Language): string {
  return t('wording.points', { count: Math.abs(points), points: pointsFigure(points, language) })
}

/** The figure alone. */
export function pointsFigure(points: number, language: Language): string {
  return numberText(points, language).replace('-', '−')
}
