import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { visitHints } from '../../../src-shared/narrative/visit-hints.ts'
import type { ExactScore } from '../../../src-shared/scoring/score-exactly.ts'
import { quoted } from '../../../src-shared/wording/quoted.ts'
import { usePreferences } from '../../stores/preferences.ts'

interface Props {
  readonly audit: Audit
  readonly exact: ExactScore
  readonly numbers: ReadonlyMap<string, number>
  readonly onQuestion: (code: string) => void
}

/** The same hints on wording that the shopper saw before sending. */
export function HintsPart({ audit, exact, numbers, onQuestion }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const questions = useMemo(
    () => new Map(audit.document.moments.flatMap(one => one.questions).map(one => [one.code, one])),
    [audit.document],
  )
  const found = useMemo(
    () =>
      visitHints({
        questions: exact.questions
          .filter(({ visible }) => visible)
          .map(({ code, lost }) => ({ code, lost, words: questions.get(code)?.answer.type === 'text' })),
        answers: audit.answers,
        narrative: audit.visit.narrative,
      }),
    [audit, exact, questions],
  )
  if (found.length === 0) return null
  return (
    <section className="review-hints" aria-labelledby="review-hints">
      <h2 id="review-hints">{t('review.screen.hints')}</h2>
      <p className="review-quiet">{t('review.screen.hintsNote')}</p>
      <ul>
        {found.map(({ question, place, hints }) => {
          const words = [
            ...new Set(
              hints.map(hint =>
                t(`narrative.kind.${hint.kind}`, {
                  words: quoted(hint.words, t, language),
                  number: numbers.get(hint.question ?? '') ?? '',
                }),
              ),
            ),
          ].join(' · ')
          return (
            <li key={`${question ?? ''} ${place}`}>
              {question === null ? (
                <span>{t('narrative.quality.story')}</span>
              ) : (
                <button
                  type="button"
                  className="review-link"
                  title={localised(questions.get(question)?.text, language)}
                  onClick={() => onQuestion(question)}
                >
                  {t('review.screen.toQuestion', { number: numbers.get(question) ?? '' })}
                </button>
              )}{' '}
              <span className="review-quiet">{words}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
