import { Button, Modal } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/error-state.tsx'
import { checksOf } from '../../../stores/builder-checks.ts'
import { useBuilderStore } from '../builder-context.ts'
import { FindingList } from '../checks/finding-list.tsx'
import { PublishDifference } from './publish-difference.tsx'
import { useNewRevision } from './use-new-revision.ts'
import { usePublishing } from './use-publishing.ts'
import './publish.css'

/** The last look before a revision is made of the draft. */
export function PublishDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  // Who follows a finding into the form is not brought back to where the dialog was opened.
  const [followed, setFollowed] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('builder.publish.title')}
      size="52rem"
      returnFocus={!followed}
      onEnterTransitionEnd={() => setFollowed(false)}
    >
      {opened && (
        <LastLook
          onClose={onClose}
          onGo={() => {
            setFollowed(true)
            onClose()
          }}
        />
      )}
    </Modal>
  )
}

function LastLook({ onClose, onGo }: { onClose: () => void; onGo: () => void }) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  // The dialog stands over the draft: nothing changes while it is open.
  const { draft, basis } = store.getState()
  const checks = useMemo(() => checksOf(draft), [draft])
  const revision = useNewRevision(draft, basis)
  const { publish, busy, error } = usePublishing()
  const cancel = useRef<HTMLButtonElement>(null)
  const why =
    checks.errors > 0
      ? t('builder.publish.blocked', { count: checks.errors })
      : revision.same
        ? t('builder.publish.same', { revision: revision.before?.revision ?? 1 })
        : null
  // The button that had the cursor may turn out to have nothing to do.
  useEffect(() => {
    if (why !== null && document.activeElement?.matches('body, :disabled') === true) cancel.current?.focus()
  }, [why])
  return (
    <div className="publish">
      <p className="publish-lead">
        {basis === null
          ? t('builder.publish.first')
          : t('builder.publish.lead', { revision: (revision.before?.revision ?? basis) + 1 })}
      </p>
      {checks.findings.length > 0 && <FindingList findings={checks.findings} onGo={onGo} />}
      {checks.findings.length === 0 && <p>{t('builder.checks.none')}</p>}
      {basis !== null && <PublishDifference {...revision} />}
      {error !== null && <ErrorState error={error} />}
      <div className="publish-acts">
        {why !== null && (
          <p className="publish-why" id="publish-why">
            {why}
          </p>
        )}
        <Button ref={cancel} onClick={onClose} data-autofocus={why === null ? undefined : true}>
          {t('common.act.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={busy}
          disabled={why !== null}
          aria-describedby={why === null ? undefined : 'publish-why'}
          data-autofocus={why === null ? true : undefined}
          onClick={() => void publish()}
        >
          {t('builder.publish.act')}
        </Button>
      </div>
    </div>
  )
}
