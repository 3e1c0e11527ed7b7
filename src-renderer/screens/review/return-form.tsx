import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { reasonSchema, type Reviewed } from '../../../src-shared/model/review.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { DecisionActs } from './decision-acts.tsx'

const formSchema = z.object({ reason: reasonSchema, questions: z.array(z.string()) })

interface Props {
  readonly reviewed: Reviewed
  readonly numbers: ReadonlyMap<string, number>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The reason, and which of the marked questions go with it; what is left out stays a note here. */
export function ReturnForm({ reviewed: { audit, comments }, numbers, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const marked = useMemo(() => {
    const words = new Map<string, string[]>()
    for (const { question, text, sent } of comments) {
      if (question === null || sent) continue
      words.set(question, [...(words.get(question) ?? []), ...(text === '' ? [] : [text])])
    }
    return audit.document.moments
      .flatMap(moment => moment.questions)
      .flatMap(question => {
        const said = words.get(question.code)
        return said === undefined ? [] : [{ question, said }]
      })
  }, [audit.document, comments])
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { reason: '', questions: marked.map(({ question }) => question.code) },
  })
  const send = useMutation(api.review.return.mutationOptions({ onSuccess: onDone }))
  return (
    <form
      className="decision"
      noValidate
      onSubmit={event => void form.handleSubmit(values => send.mutate({ id: audit.id, ...values }))(event)}
    >
      <Textarea
        label={t('review.return.reason')}
        description={t('review.return.reasonHint')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        error={form.formState.errors.reason && t('review.correct.faultReason')}
        {...form.register('reason')}
      />
      {marked.length === 0 ? (
        <p className="review-quiet">{t('review.return.none')}</p>
      ) : (
        <Controller
          control={form.control}
          name="questions"
          render={({ field: { value, onChange } }) => (
            <Checkbox.Group label={t('review.return.questions')} value={value} onChange={onChange}>
              <div className="decision-questions">
                {marked.map(({ question, said }) => (
                  <Checkbox
                    key={question.code}
                    value={question.code}
                    label={`${numbers.get(question.code) ?? ''}. ${localised(question.text, language)}`}
                    description={said.length === 0 ? t('review.return.noWords') : said.join('\n')}
                  />
                ))}
              </div>
            </Checkbox.Group>
          )}
        />
      )}
      <p className="review-quiet">{t('review.return.note')}</p>
      {send.error && <ErrorState error={send.error} />}
      <DecisionActs words={t('review.act.return')} busy={send.isPending} onCancel={onCancel} />
    </form>
  )
}
