import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Moment } from '../../../src-shared/model/moment.ts'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** A moment's name over its answers, with its score where there is one. */
export function MomentHead({ audit, moment }: { readonly audit: Audit; readonly moment: Moment }) {
  const language = usePreferences(state => state.language)
  const percent = audit.score?.moments.find(({ code }) => code === moment.code)?.percent ?? null
  return (
    <h3 className="audit-moment-head">
      {localised(moment.title, language)}
      {audit.score !== null && <ScoreNumber percent={percent} />}
    </h3>
  )
}
