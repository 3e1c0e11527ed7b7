import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** Every missing field as a way to its question, moment by moment. */
export function MissingList({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const live = useStore(store, state => state.live)
  const { audit, questions } = store.getState()
  const numbers = new Map([...questions.keys()].map((code, index) => [code, index + 1]))

  if (live.missing === 0) {
    return (
      <section className="submit-ready">
        <h2>{t('scoring.finish.ready')}</h2>
        <p>{t('scoring.finish.readyHint')}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{t('scoring.finish.missing', { count: live.missing })}</h2>
      {live.moments.map(({ code, questions: shown }) => {
        const lacking = shown.filter(one => (live.marks[one]?.missing.length ?? 0) > 0)
        if (lacking.length === 0) return null
        const moment = audit.document.moments.find(one => one.code === code)
        return (
          <div key={code} className="missing-moment">
            <h3>{localised(moment?.title, language)}</h3>
            <ul>
              {lacking.map(one => {
                const missing = live.marks[one]?.missing ?? []
                // A reason or comment is asked for first; without an answer there is nothing to comment on.
                const field = missing.includes('comment') || missing.includes('reason') ? 'comment' : 'answer'
                return (
                  <li key={one}>
                    <Link to={`/visits/${audit.id}`} onClick={() => store.acts.go(one, field)}>
                      <span className="missing-number">{numbers.get(one)}</span>
                      <span className="missing-text">{localised(questions.get(one)?.text, language)}</span>
                      <span className="missing-kind">
                        {missing.map(kind => t(`scoring.finish.kind.${kind}`)).join(', ')}
                      </span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
