import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { fieldsChanged, type Revision } from './revision-differences.ts'
import { RevisionDialog } from './revision-dialog.tsx'
import { fieldsText } from '../standards/fields-text.ts'

/** The revisions, the newest first: who, when, what changed; each can be opened and read. */
export function HistoryPart({ revisions }: { revisions: readonly Revision[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [opened, setOpened] = useState<number | null>(null)
  const at = revisions.findIndex(({ revision }) => revision === opened)
  const shown = revisions[at]
  return (
    <section aria-labelledby="standard-history">
      <h2 id="standard-history">{t('standards.history.title')}</h2>
      <ol className="history">
        {revisions.map((one, index) => (
          <li key={one.revision} className="history-stop">
            <button type="button" className="history-open" onClick={() => setOpened(one.revision)}>
              {t('common.revision', { revision: one.revision })}
              {index === 0 && ` · ${t('standards.history.now')}`}
              <span className="only-read">, {t('standards.history.open')}</span>
            </button>
            <p className="aside-quiet">
              {dateTimeText(one.at, language)} · {one.author || t('standards.history.library')}
            </p>
            <p className="history-what">{whatChanged(one, revisions[index + 1])}</p>
          </li>
        ))}
      </ol>
      {shown && (
        <RevisionDialog revision={shown} before={revisions[at + 1] ?? null} onClose={() => setOpened(null)} />
      )}
    </section>
  )

  function whatChanged(one: Revision, before: Revision | undefined): string {
    if (!before) return t('standards.history.first')
    const fields = fieldsChanged(before, one)
    if (fields.length === 0) return t('standards.history.nothing')
    return t('standards.history.changed', {
      fields: fieldsText(fields, t),
    })
  }
}
