import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Answer } from '../../../src-shared/model/answer.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { sameValue } from '../../stores/scoring-answers.ts'
import { answerText } from '../audit/answer-text.ts'

/** What one version of an answer changed of the one before it, in words. */
export function changeWords(
  question: Question,
  before: Answer,
  after: Answer,
  t: Translate,
  language: Language,
): string[] {
  const has = ({ value, na }: Answer) => value !== undefined || na === true
  const words = (answer: Answer) => answerText(question, answer, t, language)
  const changes: string[] = []
  if (!sameValue(before, after)) {
    changes.push(
      !has(before)
        ? t('history.given', { answer: words(after) })
        : has(after)
          ? t('history.changed', { before: words(before), answer: words(after) })
          : t('history.cleared', { before: words(before) }),
    )
  }
  const [said, says] = [before.comment ?? '', after.comment ?? '']
  if (said !== says) {
    changes.push(
      isBlank(says)
        ? t('history.commentCleared', { comment: said })
        : t(isBlank(said) ? 'history.commentAdded' : 'history.commentChanged', { comment: says }),
    )
  }
  return changes.length > 0 ? changes : [t('history.same')]
}
