import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Reviewed } from '../../../src-shared/model/review.ts'
import { announce } from '../../app/announce.ts'
import { ApproveForm } from './approve-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { nextInQueue } from './next-in-queue.ts'
import { RejectForm } from './reject-form.tsx'
import { ReturnForm } from './return-form.tsx'
import { decided } from './decided.ts'

export type Decision = 'approve' | 'return' | 'reject' | 'correct'

interface Props {
  readonly decision: Decision | null
  readonly reviewed: Reviewed
  /** The question in hand. */
  readonly focus: Question | null
  readonly numbers: ReadonlyMap<string, number>
  readonly onClose: () => void
}

/** Asks once for what cannot be undone; after a decision the next visit of the queue comes up. */
export function DecisionDialog({ decision, reviewed, focus, numbers, onClose }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { id, number } = reviewed.audit
  const over = async (kind: Exclude<Decision, 'correct'>) => {
    announce(t(`review.${kind}.done`, { number }))
    // Before the lists are read anew: the place in the queue is that of the visit just decided.
    const next = nextInQueue(id)
    onClose()
    await decided()
    navigate(next === null ? '/review' : `/review/${next}`, { replace: true })
  }
  return (
    <Modal
      opened={decision !== null}
      onClose={onClose}
      title={decision === null ? '' : t(`review.${decision}.title`)}
      size="lg"
      returnFocus={false}
    >
      {decision === 'approve' && (
        <ApproveForm reviewed={reviewed} onDone={() => void over('approve')} onCancel={onClose} />
      )}
      {decision === 'return' && (
        <ReturnForm
          reviewed={reviewed}
          numbers={numbers}
          onDone={() => void over('return')}
          onCancel={onClose}
        />
      )}
      {decision === 'reject' && (
        <RejectForm reviewed={reviewed} onDone={() => void over('reject')} onCancel={onClose} />
      )}
      {decision === 'correct' && (
        <CorrectForm
          audit={reviewed.audit}
          first={focus}
          numbers={numbers}
          onDone={async () => {
            await decided()
            announce(t('review.correct.done'))
            onClose()
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
