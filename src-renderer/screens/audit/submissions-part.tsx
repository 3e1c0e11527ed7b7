import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { scoreText, toOneDecimal } from '../../../src-shared/format/number.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Submission } from '../../../src-shared/model/submission.ts'
import { announce } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import './submissions.css'

/** Each time the visit was sent, with what was declared; and the way back while nobody has it. */
export function SubmissionsPart({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const [opened, dialog] = useDisclosure()
  const { submissions, withdrawable } = audit
  if (submissions.length === 0 && !withdrawable) return null
  return (
    <section className="submissions" aria-labelledby="submissions">
      <h2 id="submissions">{t('submission.list.title')}</h2>
      <ol>
        {submissions.map(one => (
          <Line key={one.number} submission={one} />
        ))}
      </ol>
      {withdrawable && (
        <>
          <p className="submissions-note">{t('submission.withdraw.hint')}</p>
          <Button variant="subtle" onClick={dialog.open}>
            {t('submission.withdraw.act')}
          </Button>
          <Modal opened={opened} onClose={dialog.close} title={t('submission.withdraw.title')}>
            <Withdraw id={audit.id} onCancel={dialog.close} />
          </Modal>
        </>
      )}
    </section>
  )
}

function Line({ submission }: { submission: Submission }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { number, kind, at, by, percent, declaration, withdrawnAt } = submission
  return (
    <li>
      <p>{t(`submission.list.${kind}`, { number })}</p>
      <p className="submissions-note">
        {[
          t('submission.list.by', { name: by, when: dateTimeText(at, language) }),
          ...(percent === null
            ? []
            : [t('submission.list.score', { score: scoreText(toOneDecimal(percent), language) })]),
          ...(withdrawnAt === null
            ? []
            : [t('submission.list.withdrawn', { when: dateTimeText(withdrawnAt, language) })]),
        ].join(' · ')}
      </p>
      {declaration !== null && (
        <details className="submissions-words">
          <summary>{t('submission.list.declared')}</summary>
          <p>{declaration}</p>
        </details>
      )}
    </li>
  )
}

function Withdraw({ id, onCancel }: { id: string; onCancel: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const withdraw = useMutation(
    api.audits.withdraw.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.audits.key() })
        announce(t('submission.withdraw.done'))
        navigate(`/visits/${id}`, { replace: true })
      },
    }),
  )
  return (
    <div className="withdraw">
      <p>{t('submission.withdraw.will')}</p>
      {withdraw.error && <ErrorState error={withdraw.error} />}
      <div className="withdraw-acts">
        <Button onClick={onCancel} data-autofocus>
          {t('common.act.cancel')}
        </Button>
        <Button variant="filled" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
          {t('submission.withdraw.confirm')}
        </Button>
      </div>
    </div>
  )
}
