import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Reviewed } from '../../../src-shared/model/review.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FlagMark } from '../../components/flag/flag-mark.tsx'
import { DecisionActs } from './decision-acts.tsx'

interface Props {
  readonly reviewed: Reviewed
  readonly onDone: () => void
  readonly onCancel: () => void
}

export function ApproveForm({ reviewed: { audit, flags }, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const approve = useMutation(api.review.approve.mutationOptions({ onSuccess: onDone }))
  const kinds = [...new Set(flags.map(({ kind }) => kind))]
  return (
    <form
      className="decision"
      onSubmit={event => {
        event.preventDefault()
        approve.mutate({ id: audit.id })
      }}
    >
      {flags.length > 0 && (
        <>
          <p>{t('review.approve.flags', { count: flags.length })}</p>
          <ul className="decision-flags">
            {kinds.map(kind => (
              <li key={kind}>
                <FlagMark kind={kind} count={flags.filter(one => one.kind === kind).length} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="review-quiet">{t('review.approve.note')}</p>
      {approve.error && <ErrorState error={approve.error} />}
      <DecisionActs words={t('review.act.approve')} busy={approve.isPending} ready onCancel={onCancel} />
    </form>
  )
}
