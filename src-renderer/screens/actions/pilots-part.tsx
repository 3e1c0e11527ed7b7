import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** Pilots, the newest first; each leads to its page. */
export function PilotsPart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const pilots = useQuery(api.pilots.list.queryOptions({ input: {} }))
  if (pilots.error) return <ErrorState error={pilots.error} onRetry={() => void pilots.refetch()} />
  if (!pilots.data) return null
  return (
    <section className="actions-pilots" aria-labelledby="actions-pilots">
      <h2 id="actions-pilots">{t('actions.pilots')}</h2>
      {pilots.data.length === 0 ? (
        <p className="actions-quiet">{t('actions.pilotPage.emptyHint')}</p>
      ) : (
        <ul>
          {pilots.data.map(
            ({ id, title, checklistTitle, checklist, before, branches, drawn, at, author }) => (
              <li key={id}>
                <Link to={`/pilots/${id}`} className="table-link">
                  {title}
                </Link>
                <span className="actions-quiet">
                  {[
                    localised(checklistTitle, language) || checklist,
                    before,
                    t('actions.pilotPage.sides', {
                      pilots: branches.filter(({ pilot }) => pilot).length,
                      rest: branches.filter(({ pilot }) => !pilot).length,
                    }),
                    t(drawn ? 'actions.pilotPage.drawn' : 'actions.pilotPage.picked', {
                      when: shortDateText(at, language),
                      who: author,
                    }),
                  ].join(' · ')}
                </span>
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  )
}
