import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { JourneyRail, type RailMoment } from '../../components/journey-rail.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { momentOf } from '../../stores/scoring-position.ts'
import { useActs, useAudit, useScoringLater } from './session-context.ts'

/** The journey at the left; on a narrow window it folds into one line above the questions. */
export function RailPanel() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { document } = useAudit()
  const shown = useScoringLater(state => state.live.moments)
  const current = useScoringLater(state => momentOf(state.live.moments, state.focus)?.code ?? null)
  const { enterMoment } = useActs()
  const narrow = useMediaQuery('(max-width: 760px)') ?? false

  const moments = useMemo<RailMoment[]>(
    () =>
      shown.map(({ code, questions, answered, percent }) => {
        const moment = document.moments.find(one => one.code === code)
        return {
          code,
          title: localised(moment?.title, language),
          answered,
          total: questions.length,
          percent,
          critical: moment?.questions.some(question => question.critical !== undefined) === true,
        }
      }),
    [shown, document, language],
  )
  const rail = <JourneyRail moments={moments} current={current} onSelect={enterMoment} heading={!narrow} />
  if (!narrow)
    return (
      <nav className="scoring-rail" aria-label={t('common.rail.title')}>
        {rail}
      </nav>
    )
  const here = moments.find(moment => moment.code === current)
  return (
    <details className="scoring-rail">
      <summary>
        {t('common.rail.title')}: {here?.title} {here?.answered}/{here?.total}
      </summary>
      {rail}
    </details>
  )
}
