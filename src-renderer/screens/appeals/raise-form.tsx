import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { AppealCalendar } from '../../../src-shared/model/appeal.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { afterWorkingDays } from '../../../src-shared/review/working-days.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { today } from '../../app/today.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { readDate, writeDate } from '../../stores/scoring-typed.ts'
import { answerText } from '../audit/answer-text.ts'
import { DecisionActs } from '../review/decision-acts.tsx'

const formSchema = z.object({
  text: z.string().trim().min(1),
  receivedOn: z.string().refine(text => readDate(text, today()) !== null),
  questions: z.array(z.string()).min(1),
})

interface Props {
  readonly audit: Audit
  readonly calendar: AppealCalendar
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The branch's words, when they came, and which answers they dispute: those that lost points stand first. */
export function RaiseForm({ audit, calendar, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { text: '', receivedOn: writeDate(today()), questions: [] as string[] },
  })
  const raise = useMutation(api.appeals.raise.mutationOptions({ onSuccess: onDone }))
  const { errors } = form.formState
  const received = readDate(useWatch({ control: form.control, name: 'receivedOn' }), today())
  const deadline =
    audit.issuedOn === null ? null : afterWorkingDays(audit.issuedOn, calendar.raiseDays, calendar)
  const questions = new Map(audit.document.moments.flatMap(one => one.questions).map(one => [one.code, one]))
  const shown = scoreExactly(audit.document, audit.answers)
    .questions.map((part, index) => ({ ...part, number: index + 1 }))
    .filter(({ visible }) => visible)
    .toSorted((one, other) => Number(other.lost > 0) - Number(one.lost > 0))
  return (
    <form
      className="decision"
      noValidate
      onSubmit={event =>
        void form.handleSubmit(values =>
          raise.mutate({
            ...values,
            audit: audit.id,
            receivedOn: readDate(values.receivedOn, today()) ?? today(),
          }),
        )(event)
      }
    >
      <Textarea
        label={t('appeals.raise.text')}
        description={t('appeals.raise.textHint')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        error={errors.text && t('appeals.raise.faultText')}
        {...form.register('text')}
      />
      <TextInput
        label={t('appeals.raise.receivedOn')}
        error={errors.receivedOn && t('visit.fault.date')}
        {...form.register('receivedOn')}
      />
      {deadline !== null && received !== null && received > deadline && (
        <p role="status" className="appeals-mark">
          {t('appeals.raise.late', { when: dateText(deadline, language) })}
        </p>
      )}
      <Controller
        control={form.control}
        name="questions"
        render={({ field: { value, onChange } }) => (
          <Checkbox.Group
            label={t('appeals.raise.questions')}
            value={value}
            onChange={onChange}
            error={errors.questions && t('appeals.raise.faultQuestions')}
          >
            <div className="appeals-choice">
              {shown.map(({ code, number }) => {
                const question = questions.get(code)
                return question === undefined ? null : (
                  <Checkbox
                    key={code}
                    value={code}
                    label={`${number}. ${localised(question.text, language)}`}
                    description={answerText(question, audit.answers[code], t, language)}
                  />
                )
              })}
            </div>
          </Checkbox.Group>
        )}
      />
      {raise.error && <ErrorState error={raise.error} />}
      <DecisionActs words={t('appeals.raise.save')} busy={raise.isPending} onCancel={onCancel} />
    </form>
  )
}
