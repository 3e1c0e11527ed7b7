import { createSpotlight, Spotlight, useSpotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { findByWords, wordIndex, type WordIndex } from '../../../src-shared/search/word-index.ts'
import { usePreferences } from '../../stores/preferences.ts'
import type { ShownMoment } from '../../stores/scoring-live.ts'
import { useScoring, useSession } from './session-context.ts'

const noMoments: readonly ShownMoment[] = []
const [questionsStore, spotlight] = createSpotlight()

/** Everything a person may remember of a question, in both languages. */
function wordsOf({ text, guide, answer }: Question): LocalisedText[] {
  const options =
    answer.type === 'choice' || answer.type === 'multi' ? answer.options.map(one => one.text) : []
  return [text, ...(guide === undefined ? [] : [guide]), ...options]
}

/** What is found among these; their words are read once, with the first letter that is typed. */
function searchAmong(actions: readonly SpotlightActionData[]): (query: string) => SpotlightActionData[] {
  const byId = new Map(actions.map(action => [action.id, action]))
  let index: WordIndex | null = null
  return query => {
    if (query.trim() === '') return [...actions]
    index ??= wordIndex(
      actions.map(({ id, label = '', description = '', keywords = [] }) => ({
        id,
        title: [label],
        body: [description, keywords].flat(),
      })),
    )
    return findByWords(index, query)?.flatMap(id => byId.get(id) ?? []) ?? [...actions]
  }
}

/** Ctrl+K: jump to a question by its words, or out of the screen. */
export const findQuestion = { open: () => spotlight.open() }

export function FindQuestion({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { store } = useSession()
  const { audit } = store.getState()
  const { opened } = useSpotlight(questionsStore)
  // Moments change with every answer: while nobody searches, nothing here does.
  const moments = useScoring(state => (opened ? state.live.moments : noMoments))
  const [, navigate] = useLocation()

  const actions = useMemo<SpotlightActionData[]>(() => {
    const { document } = audit
    const numbers = new Map(
      document.moments
        .flatMap(moment => moment.questions)
        .map((question, index) => [question.code, index + 1]),
    )
    const questions = moments.flatMap(({ code: moment, questions: codes }) => {
      const found = document.moments.find(one => one.code === moment)
      return codes.flatMap(code => {
        const question = found?.questions.find(one => one.code === code)
        if (question === undefined) return []
        const number = String(numbers.get(code) ?? '')
        return [
          {
            id: code,
            label: localised(question.text, language),
            description: `${number} · ${localised(found?.title, language)}`,
            keywords: [number, ...wordsOf(question).flatMap(text => [text.ru ?? '', text.en ?? ''])],
            onClick: () => store.acts.go(code),
          },
        ]
      })
    })
    const places = [
      {
        id: '@facts',
        label: t('scoring.find.toFacts'),
        onClick: () => navigate(`/visits/${audit.id}/facts`),
      },
      {
        id: '@submit',
        label: t('scoring.find.toSubmit'),
        onClick: () => navigate(`/visits/${audit.id}/submit`),
      },
      { id: '@visits', label: t('scoring.find.toVisits'), onClick: () => navigate('/') },
      { id: '@keys', label: t('scoring.find.keys'), onClick: onKeys },
    ]
    return [...questions, ...places]
  }, [audit, moments, language, t, navigate, onKeys, store])

  const search = useMemo(() => searchAmong(actions), [actions])

  return (
    <Spotlight
      store={questionsStore}
      actions={actions}
      shortcut={null}
      filter={search}
      limit={30}
      scrollable
      maxHeight={420}
      nothingFound={t('scoring.find.empty')}
      // Read, not drawn: names the dialog.
      title={t('scoring.keys.find')}
      searchProps={{
        placeholder: t('scoring.find.placeholder'),
        'aria-label': t('scoring.find.placeholder'),
      }}
      transitionProps={{ duration: 0 }}
      // The list would give the cursor back a moment later, perhaps when a chosen question already has it.
      returnFocus={false}
      onSpotlightClose={() => {
        const { focus, field } = store.getState()
        store.acts.go(focus, field)
      }}
    />
  )
}
