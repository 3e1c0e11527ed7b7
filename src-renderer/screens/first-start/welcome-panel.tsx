import { useTranslation } from 'react-i18next'
import { JourneyRail, type RailMoment } from '../../components/journey-rail.tsx'

/** The left half: the name, what it is for, and the journey line as it will look in a visit. */
export function WelcomePanel() {
  const { t } = useTranslation()
  const moments: RailMoment[] = [
    { code: 'first', title: t('session.welcome.drawing.first'), answered: 4, total: 4, percent: 100 },
    { code: 'second', title: t('session.welcome.drawing.second'), answered: 6, total: 6, percent: 91.7 },
    { code: 'third', title: t('session.welcome.drawing.third'), answered: 4, total: 7, percent: null },
    { code: 'fourth', title: t('session.welcome.drawing.fourth'), answered: 0, total: 2, percent: null },
  ]
  return (
    <section className="welcome" aria-label={t('common.appName')}>
      <p className="welcome-name">{t('common.appName')}</p>
      <p className="welcome-promise">{t('session.welcome.promise')}</p>
      <div className="welcome-rail" aria-hidden="true">
        <JourneyRail moments={moments} current="third" heading={false} />
      </div>
    </section>
  )
}
