import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { LogEntry } from '../../../src-shared/model/log-entry.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { kindWords } from './kind-words.ts'

type Props = {
  /** null while the dialog is closed. */
  entry: LogEntry | null
  onClose: () => void
}

/** One entry whole: what was written down, as it was. */
export function EntryDialog({ entry, onClose }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <Modal
      opened={entry !== null}
      onClose={onClose}
      size="lg"
      title={t('log.details', { id: entry?.id ?? '' })}
    >
      {entry !== null && (
        <>
          <p>{kindWords(entry.kind, t)}</p>
          <p className="log-facts">
            {[
              dateTimeText(entry.at, language),
              entry.author || t('log.nobody'),
              entry.title ?? entry.subject,
            ].join(' · ')}
          </p>
          {entry.content === null ? (
            <p>{t('log.purged')}</p>
          ) : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard
            <pre className="log-content" tabIndex={0} role="region" aria-label={t('common.details')}>
              {pretty(entry.content)}
            </pre>
          )}
        </>
      )}
    </Modal>
  )
}

function pretty(content: string): string {
  const json: unknown = JSON.parse(content)
  return JSON.stringify(json, null, 2)
}
