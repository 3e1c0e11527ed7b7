import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Hint } from '../../../src-shared/narrative/hint.ts'
import { visitHints } from '../../../src-shared/narrative/visit-hints.ts'
import { quoted } from '../../../src-shared/wording/quoted.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { ScoringStore } from '../../stores/scoring-state.ts'

/** Texts worth reading again, as ways to their questions; the visit can be sent without. */
export function QualityHints({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const live = useStore(store, state => state.live)
  const answers = useStore(store, state => state.answers)
  const narrative = useStore(store, state => state.facts.narrative)
  const { audit, questions } = store.getState()
  const found = useMemo(() => {
    const shown = live.moments.flatMap(moment => moment.questions)
    const worded = shown.map(code => ({
      code,
      words: questions.get(code)?.answer.type === 'text',
      lost: live.marks[code]?.lost ?? 0,
    }))
    return visitHints({ questions: worded, answers, narrative })
  }, [live, answers, narrative, questions])
  if (found.length === 0) return null

  const numbers = new Map([...questions.keys()].map((code, index) => [code, index + 1]))
  const named = ({ kind, words, question = '' }: Hint) =>
    t(`narrative.kind.${kind}`, {
      words: quoted(words, t, language),
      number: numbers.get(question) ?? '',
    })
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{t('narrative.quality.title', { count: found.length })}</h2>
      <p className="quality-note">{t('narrative.quality.note')}</p>
      <ul className="quality-list">
        {found.map(({ question, place, hints }) => {
          const kinds = [...new Set(hints.map(named))].join(' · ')
          return question === null ? (
            <li key="@story">
              <Link to={`/visits/${audit.id}/facts`}>
                <span className="missing-number" />
                <span className="missing-text">{t('narrative.quality.story')}</span>
                <span className="quality-kinds">{kinds}</span>
              </Link>
            </li>
          ) : (
            <li key={`${question} ${place}`}>
              <Link to={`/visits/${audit.id}`} onClick={() => store.acts.go(question, place)}>
                <span className="missing-number">{numbers.get(question)}</span>
                <span className="missing-text">{localised(questions.get(question)?.text, language)}</span>
                <span className="quality-kinds">{kinds}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
