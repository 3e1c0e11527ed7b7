import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dateText, dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { moneyText } from '../../../src-shared/format/number.ts'
import type { ActionPage } from '../../../src-shared/model/action.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { placeText } from './place-text.ts'
import './action-facts.css'

/** Cause, measure, who and until when; where it grew from, with the visits behind it. */
export function FactsPart({ action }: { action: ActionPage }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { good, cause, measure, stance, training, owner, due, overdue, pilot, wave, visits } = action
  const cost = training?.cost ?? null
  const taught =
    training === null
      ? null
      : [
          t(`actions.method.${training.method}`),
          ...(cost === null ? [] : [moneyText(cost.amount, cost.currency, language)]),
        ].join(', ')
  const from = [
    localised(action.checklistTitle, language) || action.checklist,
    ...(wave === null ? [] : [wave]),
  ]
  return (
    <section aria-labelledby="action-facts">
      <h2 id="action-facts">{t('actions.page.facts')}</h2>
      <dl className="action-facts action-facts-columns">
        <div className="action-facts-wide">
          <dt>{t('actions.form.measure')}</dt>
          <dd>{measure}</dd>
        </div>
        {good !== null && (
          <div className="action-facts-wide">
            <dt>{t('actions.form.good')}</dt>
            <dd>{localised(good, language)}</dd>
          </div>
        )}
        <div>
          <dt>{t('actions.form.cause')}</dt>
          <dd>{t(`actions.cause.${cause}`)}</dd>
        </div>
        <div>
          <dt>{t('actions.form.stance')}</dt>
          <dd>{t(`actions.stance.${stance}`)}</dd>
        </div>
        {taught !== null && (
          <div>
            <dt>{t('actions.form.training')}</dt>
            <dd>{taught}</dd>
          </div>
        )}
        <div>
          <dt>{t('actions.form.place')}</dt>
          <dd>
            {pilot === null ? (
              placeText(action, t)
            ) : (
              <Link to={`/pilots/${pilot.id}`}>{t('actions.pilot', { title: pilot.title })}</Link>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('actions.form.owner')}</dt>
          <dd>{owner === '' ? t('actions.noOwner') : owner}</dd>
        </div>
        <div>
          <dt>{t('actions.form.due')}</dt>
          <dd>
            {due === null ? t('actions.noDue') : dateText(due, language)}
            {overdue && <span className="action-overdue">, {t('actions.overdue')}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('actions.page.from')}</dt>
          <dd>{from.join(', ')}</dd>
        </div>
        {visits.length > 0 && (
          <div className="action-facts-wide">
            <dt>{t('actions.page.visits')}</dt>
            <dd>
              <ul className="action-visits">
                {visits.map(visit => (
                  <li key={visit.audit}>
                    <Link to={`/visits/${visit.audit}/audit#answer-${action.question}`}>{visit.number}</Link>
                    <span>{[visit.branch, visit.wave].filter(Boolean).join(', ')}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <p className="action-quiet">
        {t('actions.page.created', { when: dateTimeText(action.createdAt, language), who: action.createdBy })}
      </p>
    </section>
  )
}
