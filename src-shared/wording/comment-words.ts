import type { Translate } from '../messages/translator.ts'
import type { Language } from '../model/settings.ts'
import { percentLimit } from './percent-limit.ts'

/** When a comment is asked for (`commentBelow`, a percent or null), to stand after its name. */
export function commentWords(commentBelow: number | null, t: Translate, language: Language): string {
  if (commentBelow === null || commentBelow <= 0) return t('wording.comment.none')
  return commentBelow >= 100
    ? t('wording.comment.whole')
    : t('wording.comment.below', { percent: percentLimit(commentBelow, language) })
}
