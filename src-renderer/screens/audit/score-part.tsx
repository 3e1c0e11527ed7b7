import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { percentText, scoreText } from '../../../src-shared/format/number.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Score } from '../../../src-shared/model/score.ts'
import { BandWord } from '../../components/band-word.tsx'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** The one number of the visit, its band, and what brought it down. */
export function ScorePart({ audit, score }: { audit: Audit; score: Score }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { document } = audit
  const questions = new Map(
    document.moments.flatMap(moment => moment.questions).map(question => [question.code, question]),
  )
  const band = document.scoring.bands.find(one => one.code === score.band)
  return (
    <section className="audit-score" aria-label={t('scoring.finish.score')}>
      <p className="audit-number">
        <ScoreNumber percent={score.percent} size="large" />
        <span className="audit-band">
          <BandWord code={score.band} title={band?.title} />
          {score.rawPercent !== null && score.rawPercent !== score.percent && (
            <span className="audit-raw">
              {t('audit.raw', { score: scoreText(score.rawPercent, language) })}
            </span>
          )}
          {audit.status === 'submitted' && <span className="audit-raw">{t('audit.reviewed')}</span>}
        </span>
      </p>
      {score.critical.length > 0 && (
        <div className="audit-critical">
          <h2>
            <CriticalMark silent /> {t('audit.critical.title')}
          </h2>
          <ul>
            {score.critical.map(({ question: code, effect }) => (
              <li key={code}>
                <a href={`#answer-${code}`}>{localised(questions.get(code)?.text, language)}</a>
                <span>
                  {t(`audit.critical.effect.${effect}`, {
                    cap: percentText(questions.get(code)?.critical?.cap ?? 0, language),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
