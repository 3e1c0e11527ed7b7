import type { Translate } from '../messages/translator.ts'
import type { Critical } from '../model/question.ts'
import type { Language } from '../model/settings.ts'
import { percentLimit } from './percent-limit.ts'

/** What a failed critical question does and when it fails: "zeroes the moment below 60% of the points". */
export function criticalWords(
  { effect, cap, failBelow }: Critical,
  t: Translate,
  language: Language,
): string {
  const words =
    effect === 'capAudit'
      ? t('wording.critical.capAudit', { cap: percentLimit(cap ?? 0, language) })
      : t(`wording.critical.${effect}`)
  if (failBelow >= 100) return t('wording.critical.whole', { effect: words })
  if (failBelow <= 0) return t('wording.critical.never', { effect: words })
  return t('wording.critical.below', { effect: words, percent: percentLimit(failBelow, language) })
}
