import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { checksOf } from '../../../stores/builder-checks.ts'
import { useBuilderStore } from '../builder-context.ts'
import { FindingList } from '../checks/finding-list.tsx'
import { PublishDifference } from './publish-difference.tsx'
import { usePublishing } from './use-publishing.ts'
import './publish.css'

/** The last look before a revision is made of the draft. */
export function PublishDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('builder.publish.title')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('common.act.close') }}
    >
      {opened && <LastLook onClose={onClose} />}
    </Modal>
  )
}

function LastLook({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const store = useBuilderStore()
  // The dialog stands over the draft: nothing changes while it is open.
  const { draft, basis } = store.getState()
  const checks = useMemo(() => checksOf(draft), [draft])
  const read = useMemo(() => readChecklist(fileOf(draft)), [draft])
  const { publish, busy, error } = usePublishing()
  const blocked = checks.errors > 0
  return (
    <div className="publish">
      <p className="publish-lead">{t(basis === null ? 'builder.publish.first' : 'builder.publish.lead')}</p>
      {checks.findings.length > 0 && <FindingList findings={checks.findings} onGo={onClose} />}
      {checks.findings.length === 0 && <p>{t('builder.checks.none')}</p>}
      {read.ok && basis !== null && <PublishDifference after={read.checklist} />}
      {error !== null && <ErrorState error={error} />}
      <div className="publish-acts">
        {blocked && (
          <p className="publish-why" id="publish-why">
            {t('builder.publish.blocked', { count: checks.errors })}
          </p>
        )}
        <Button onClick={onClose}>{t('common.act.cancel')}</Button>
        <Button
          variant="filled"
          loading={busy}
          disabled={blocked}
          aria-describedby={blocked ? 'publish-why' : undefined}
          data-autofocus={blocked ? undefined : true}
          onClick={() => void publish()}
        >
          {t('builder.publish.act')}
        </Button>
      </div>
    </div>
  )
}
