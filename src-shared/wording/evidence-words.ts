import type { Translate } from '../messages/translator.ts'
import type { Question } from '../model/question.ts'
import type { Language } from '../model/settings.ts'
import { percentLimit } from './percent-limit.ts'

/** When evidence is asked for, to stand after its name: "required below 50% of the points". */
export function evidenceWords(
  { evidence, evidenceBelow }: Pick<Question, 'evidence' | 'evidenceBelow'>,
  t: Translate,
  language: Language,
): string {
  if (evidence !== 'requiredBelow') return t(`wording.evidence.${evidence}`)
  // Nothing earns less than 0: the rule asks for nothing.
  if (evidenceBelow <= 0) return t('wording.evidence.optional')
  return evidenceBelow >= 100
    ? t('wording.evidence.whole')
    : t('wording.evidence.below', { percent: percentLimit(evidenceBelow, language) })
}
