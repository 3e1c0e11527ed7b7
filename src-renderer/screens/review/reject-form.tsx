import { zodResolver } from '@hookform/resolvers/zod'
import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { reasonSchema, type Reviewed } from '../../../src-shared/model/review.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { DecisionActs } from './decision-acts.tsx'

const formSchema = z.object({ reason: reasonSchema })

interface Props {
  readonly reviewed: Reviewed
  readonly onDone: () => void
  readonly onCancel: () => void
}

export function RejectForm({ reviewed: { audit }, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { reason: '' } })
  const reject = useMutation(api.review.reject.mutationOptions({ onSuccess: onDone }))
  return (
    <form
      className="decision"
      noValidate
      onSubmit={event =>
        void form.handleSubmit(({ reason }) => reject.mutate({ id: audit.id, reason }))(event)
      }
    >
      <Textarea
        label={t('review.reject.reason')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        error={form.formState.errors.reason && t('review.correct.faultReason')}
        {...form.register('reason')}
      />
      <p className="review-quiet">
        {t(audit.status === 'approved' ? 'review.reject.approvedNote' : 'review.reject.note')}
      </p>
      {reject.error && <ErrorState error={reject.error} />}
      <DecisionActs words={t('review.act.reject')} busy={reject.isPending} danger onCancel={onCancel} />
    </form>
  )
}
