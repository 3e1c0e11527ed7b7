import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Moment } from '../../../src-shared/model/moment.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { HiddenCard, useConditionWords } from './hidden-card.tsx'
import { useAudit, useScoring } from './session-context.ts'

/** Whole moments that are hidden after this one though they were answered: below its questions. */
export function HiddenMoments({ after, numbers }: { after: string; numbers: ReadonlyMap<string, number> }) {
  const { document } = useAudit()
  const shown = useScoring(state => state.live.moments)
  const kept = useScoring(state => state.live.kept)
  if (kept.length === 0) return null
  const rest = document.moments.slice(document.moments.findIndex(one => one.code === after) + 1)
  const next = rest.findIndex(moment => shown.some(one => one.code === moment.code))
  return (next < 0 ? rest : rest.slice(0, next)).map(moment => {
    const codes = moment.questions.map(one => one.code).filter(code => kept.includes(code))
    return codes.length === 0 ? null : (
      <HiddenMoment key={moment.code} moment={moment} codes={codes} numbers={numbers} />
    )
  })
}

interface Props {
  readonly moment: Moment
  readonly codes: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

function HiddenMoment({ moment, codes, numbers }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const because = useConditionWords(moment.showIf)
  const title = t('scoring.hidden.moment', { moment: localised(moment.title, language) })
  return (
    <section className="hidden-moment" aria-label={title}>
      <h2>{title}</h2>
      {because !== null && (
        <p className="card-hidden-why">{t('scoring.hidden.momentBecause', { condition: because })}</p>
      )}
      <ol className="cards">
        {codes.map(code => (
          <HiddenCard key={code} code={code} number={numbers.get(code) ?? 0} />
        ))}
      </ol>
    </section>
  )
}
