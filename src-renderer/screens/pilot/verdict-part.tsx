import { useTranslation } from 'react-i18next'
import { numberText } from '../../../src-shared/format/number.ts'
import type { PilotPage, PilotVerdict } from '../../../src-shared/model/pilot.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { EffectBar } from './effect-bar.tsx'

/** What can be said of a pilot, and no more: only a lot allows a verdict. */
export function VerdictPart({ pilot: { verdict, after, common } }: { pilot: PilotPage }) {
  const { t } = useTranslation()
  return (
    <section className="pilot-verdict" aria-labelledby="pilot-verdict">
      <h2 id="pilot-verdict">{t('actions.pilotPage.verdict')}</h2>
      {verdict === null ? (
        <p className="pilot-words">
          {t(after === null ? 'actions.pilotPage.waiting' : 'actions.pilotPage.notComparable')}
        </p>
      ) : (
        <Figures verdict={verdict} />
      )}
      {common && <p className="pilot-quiet">{t('actions.pilotPage.common')}</p>}
    </section>
  )
}

function Figures({ verdict }: { verdict: PilotVerdict }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const points = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${numberText(Math.round(Math.abs(value) * 10) / 10, language, 1)}`
  const { kind, pilots, rest } = verdict
  const worse = kind === 'proven' && verdict.difference < 0
  return (
    <>
      <p className="pilot-words" data-kind={worse ? 'worse' : kind}>
        {t(worse ? 'actions.pilotPage.provenWorse' : `actions.pilotPage.${kind}`)}
      </p>
      {'difference' in verdict && (
        <p>{t('actions.pilotPage.difference', { difference: points(verdict.difference) })}</p>
      )}
      {'low' in verdict && (
        <>
          <EffectBar {...verdict} />
          <p className="pilot-quiet">
            {t('actions.pilotPage.interval', { low: points(verdict.low), high: points(verdict.high) })}
            {'p' in verdict && `; ${t('actions.pilotPage.p', { p: numberText(verdict.p, language, 3) })}`}
          </p>
        </>
      )}
      <p className="pilot-quiet">{t('actions.pilotPage.sides', { pilots, rest })}</p>
    </>
  )
}
