import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { StandardDetails } from './standard-details.ts'

type Use = StandardDetails['uses'][number]

/** The checklists and drafts with questions of this standard. */
export function UsesPart({ uses }: { uses: readonly Use[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <section aria-labelledby="standard-uses">
      <h2 id="standard-uses">{t('standards.uses.title')}</h2>
      {uses.length === 0 && <p className="aside-quiet">{t('standards.uses.none')}</p>}
      <ul className="aside-list">
        {uses.map(use => (
          <li key={`${use.draft ?? ''} ${use.checklist} ${use.question}`}>
            <Link
              to={use.draft === null ? `/checklists/${use.checklist}` : `/checklists/drafts/${use.draft}`}
            >
              {localised(use.title, language) || use.checklist}
            </Link>
            <p className="aside-quiet">
              {use.revision === null
                ? t('standards.uses.draft')
                : t('common.revision', { revision: use.revision })}
              {' · '}
              {t('standards.uses.question', { code: use.question })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
