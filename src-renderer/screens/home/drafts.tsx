import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { AuditLine } from '../../../src-shared/model/audit.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** Visits begun and not submitted, the last touched first: one press goes on where the shopper stood. */
export function Drafts({ drafts }: { drafts: readonly AuditLine[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const latestFirst = drafts.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  return (
    <section className="home-section" aria-labelledby="home-drafts">
      <h2 id="home-drafts">{t('home.drafts.title')}</h2>
      <ul className="drafts">
        {latestFirst.map(draft => (
          <li key={draft.id}>
            <Link to={`/visits/${draft.id}`} className="draft">
              <svg className="draft-mark" viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="12" className="draft-halo" />
                <circle cx="12" cy="12" r="6.5" className="draft-ring" />
              </svg>
              <span className="draft-words">
                <span className="draft-branch">{draft.branchName}</span>
                <span className="draft-note">
                  {localised(draft.checklistTitle, language)} ·{' '}
                  {t('home.drafts.answered', { count: draft.answered })}
                </span>
              </span>
              <span className="draft-when">
                {draft.status === 'returned' && (
                  <span className="draft-returned">{t('home.drafts.returned')}</span>
                )}
                <span>{t('home.drafts.changed', { when: dateTimeText(draft.updatedAt, language) })}</span>
              </span>
              <svg className="draft-arrow" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3 8h9M8.5 4l4 4-4 4" />
              </svg>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
