import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { useActs, useAudit, useScoringLater } from './session-context.ts'

/** The moment before this one, folded into one line: how far, what it lost, its score. */
export function MomentSummary({ before }: { before: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { document } = useAudit()
  const moment = useScoringLater(state => state.live.moments[indexBefore(state.live.moments, before)])
  const codes = moment?.questions ?? []
  const lost = useScoringLater(state =>
    codes.reduce((sum, code) => sum + (state.live.marks[code]?.lost ?? 0), 0),
  )
  const skipped = useScoringLater(state => codes.filter(code => state.answers[code]?.na === true).length)
  const { enterMoment } = useActs()
  if (moment === undefined) return null
  const title = localised(document.moments.find(one => one.code === moment.code)?.title, language)
  const notes = [
    t('scoring.progress', { answered: moment.answered, total: moment.questions.length }),
    ...(skipped > 0 ? [t('scoring.summary.skipped', { count: skipped })] : []),
    ...(lost > 0 ? [t('scoring.summary.lost', { count: lost, points: numberText(lost, language, 2) })] : []),
  ]
  return (
    <button
      type="button"
      className="moment-before"
      data-done={moment.answered >= moment.questions.length || undefined}
      onClick={() => enterMoment(moment.code)}
    >
      <span className="only-read">{t('scoring.summary.title')}: </span>
      <span className="moment-before-title">{title}</span>
      <span className="moment-before-notes">{notes.join(' · ')}</span>
      {moment.percent !== null && <ScoreNumber percent={moment.percent} />}
    </button>
  )
}

const indexBefore = (moments: readonly { readonly code: string }[], code: string) =>
  moments.findIndex(one => one.code === code) - 1
