import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { moneyText } from '../../../src-shared/format/number.ts'
import { sums } from '../../../src-shared/model/money.ts'
import type { VisitFacts } from '../../../src-shared/model/visit.ts'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

function Costs({ facts }: { facts: VisitFacts }) {
  const { expenses = [], fee } = facts
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <>
      {expenses.length > 0 && (
        <div>
          <dt>{t('submission.expenses')}</dt>
          <dd>
            {sums(expenses)
              .map(({ amount, currency }) => moneyText(amount, currency, language))
              .join(' + ')}
          </dd>
        </div>
      )}
      {fee !== undefined && (
        <div>
          <dt>{t('submission.fee')}</dt>
          <dd>{moneyText(fee.amount, fee.currency, language)}</dd>
        </div>
      )}
    </>
  )
}

/** What will be sent, in figures. */
export function Summary({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const live = useStore(store, state => state.live)
  const facts = useStore(store, state => state.facts)
  const evidence = useStore(store, state => state.evidence.length)
  const { audit } = store.getState()
  const toFacts = `/visits/${audit.id}/facts`
  const first = facts.contacts?.[0]
  return (
    <aside className="summary" aria-labelledby="summary">
      <h2 id="summary">{t('scoring.finish.summary')}</h2>
      {audit.document.scoring.hideScore !== true && (
        <p className="summary-score">
          <ScoreNumber percent={live.percent} size="large" /> <span>{t('scoring.soFar')}</span>
        </p>
      )}
      <dl>
        <div>
          <dt>{t('scoring.finish.answered')}</dt>
          <dd>{t('scoring.progress', { answered: live.answered, total: live.visible })}</dd>
        </div>
        <div>
          <dt>{t('scoring.finish.evidence')}</dt>
          <dd>{evidence}</dd>
        </div>
        <div>
          <dt>{t('scoring.finish.contacts')}</dt>
          <dd>
            {first === undefined ? (
              <Link to={toFacts}>{t('scoring.finish.addContacts')}</Link>
            ) : (
              <>
                {dateTimeText(first.startedAt, language)}
                {(facts.contacts?.length ?? 0) > 1 && ` +${(facts.contacts?.length ?? 1) - 1}`}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('scoring.finish.narrative')}</dt>
          <dd>
            {facts.narrative === undefined ? (
              <Link to={toFacts}>{t('scoring.finish.noNarrative')}</Link>
            ) : (
              t('scoring.finish.characters', { count: facts.narrative.length })
            )}
          </dd>
        </div>
        <Costs facts={facts} />
      </dl>
    </aside>
  )
}
