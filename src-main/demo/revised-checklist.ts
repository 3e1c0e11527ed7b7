import type { Checklist } from '../../src-shared/model/checklist.ts'
import { questionSchema } from '../../src-shared/model/question.ts'

/** Code of the sample's checklist in the starter library. */
export const sampleChecklist = 'bank-branch'

const added = questionSchema.parse({
  code: 'feedback-invite',
  text: {
    ru: 'Сотрудник пригласил оценить обслуживание',
    en: 'The employee invited the customer to rate the service',
  },
  guide: {
    ru: 'Сотрудник сам сказал, где оставить оценку: на планшете у окна, в приложении или по ссылке в СМС. Подтверждение — комментарий: куда пригласили и какими словами.',
    en: 'The employee said unprompted where to leave a rating: on the tablet at the counter, in the app or by a link in a text message. Evidence: a comment on where you were invited and in what words.',
  },
  criterion: 'courtesy',
  dimension: 'responsiveness',
  level: 'desired',
  role: 'scored',
  answer: { type: 'yesNo', points: 2, good: 'yes' },
  commentBelow: 100,
})

const reworded = {
  ru: 'Прозвучали и прощание, и благодарность за визит, с взглядом на клиента. Одно «до свидания» без благодарности не засчитывается. Подтверждение — комментарий с последней фразой сотрудника.',
  en: 'Both a goodbye and thanks for the visit were said, looking at the customer. A goodbye without thanks does not count. Evidence: a comment with the employee’s last phrase.',
}

/** Revision 2 of the branch checklist: one question more in the farewell, one guide made stricter in words. */
export function revisedChecklist(first: Checklist): Checklist {
  return {
    ...first,
    revision: (first.revision ?? 1) + 1,
    moments: first.moments.map(moment =>
      moment.code === 'farewell'
        ? {
            ...moment,
            questions: moment.questions.flatMap(question =>
              question.code === 'goodbye' ? [{ ...question, guide: reworded }, added] : [question],
            ),
          }
        : moment,
    ),
  }
}
