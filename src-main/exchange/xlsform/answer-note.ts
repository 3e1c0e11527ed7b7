import type { Translate } from '../../../src-shared/messages/translator.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import type { DraftAnswer, DraftText } from '../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/**
 * What a form has no place for and a shopper has to know, as the last line of the hint: the unit, words of a scale,
 * how to say that a question does not apply. '' where there is nothing to say.
 */
export function answerNote(
  answer: DraftAnswer,
  notApplicable: boolean,
  language: Language,
  t: Translate,
): string {
  const notes: string[] = []
  if (answer.type === 'duration') notes.push(t('xlsform.note.seconds'))
  const unit = answer.type === 'number' ? wordIn(answer.unit, language) : ''
  if (unit !== '') notes.push(t('xlsform.note.unit', { unit }))
  const labels =
    answer.type === 'scale'
      ? Object.entries(answer.labels ?? {})
          .toSorted(([a], [b]) => Number(a) - Number(b))
          .map(([value, text]) => `${numberText(Number(value), language)} – ${wordIn(text, language)}`)
      : []
  if (labels.length > 0) notes.push(labels.join('; '))
  if (notApplicable && answer.type !== 'yesNo' && answer.type !== 'choice' && answer.type !== 'multi')
    notes.push(t('xlsform.note.leaveEmpty'))
  return notes.join('. ')
}

const wordIn = (text: DraftText | undefined, language: Language) =>
  text?.[language] ?? text?.ru ?? text?.en ?? ''

/** The hint of a question: its guide, then the note on a line of its own. */
export function withNote(guide: string | undefined, note: string): string {
  return [guide ?? '', note].filter(part => part !== '').join('\n')
}

/** The guide that a hint was made of. */
export function withoutNote(hint: string | undefined, note: string): string | undefined {
  if (hint === undefined || note === '') return hint
  if (hint === note) return undefined
  return hint.endsWith(`\n${note}`) ? hint.slice(0, -note.length - 1) : hint
}
