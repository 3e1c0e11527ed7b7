import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { usePreferences } from '../../stores/preferences.ts'
import { useBuilderStore } from './builder-context.ts'
import { draftWords } from './draft-words.ts'
import type { Place } from '../../stores/builder-place.ts'

const [placesStore, spotlight] = createSpotlight()

/** Ctrl+K: jump to a question or a moment by its words, or out of the screen. */
export const findPlace = { open: () => spotlight.open() }

export function FindPlace({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const store = useBuilderStore()
  const [, navigate] = useLocation()
  // The draft as it is when the list opens.
  const [draft, setDraft] = useState(store.getState().draft)

  const actions = useMemo<SpotlightActionData[]>(() => {
    const go = (place: Place) => () => store.acts.select(place, true)
    const { index, id } = store.getState()
    const places = draft.moments.flatMap(moment => [
      {
        id: `moment ${moment.id}`,
        label: draftWords(moment.title, language) || t('builder.blankMoment'),
        description: t('editor.moment.title'),
        keywords: [moment.code, moment.title.ru ?? '', moment.title.en ?? ''],
        onClick: go({ kind: 'moment', id: moment.id }),
      },
      ...moment.questions.map(question => {
        const number = String(index.questions.get(question.id)?.number ?? '')
        return {
          id: `question ${question.id}`,
          label: draftWords(question.text, language) || t('builder.blankQuestion'),
          description: `${number} · ${draftWords(moment.title, language)}`,
          keywords: [number, question.code, question.text.ru ?? '', question.text.en ?? ''],
          onClick: go({ kind: 'question', id: question.id }),
        }
      }),
    ])
    return [
      { id: '@checklist', label: t('builder.properties'), onClick: go({ kind: 'checklist' }) },
      ...places,
      {
        id: '@preview',
        label: t('builder.preview'),
        onClick: () => navigate(`/checklists/drafts/${id}/preview`),
      },
      { id: '@checklists', label: t('builder.back'), onClick: () => navigate('/checklists') },
      { id: '@keys', label: t('builder.keys.title'), onClick: onKeys },
    ]
  }, [draft, language, t, navigate, onKeys, store])

  return (
    <Spotlight
      store={placesStore}
      actions={actions}
      shortcut={null}
      limit={30}
      scrollable
      maxHeight={420}
      nothingFound={t('builder.find.empty')}
      // Read, not drawn: names the dialog.
      title={t('builder.find.title')}
      searchProps={{
        placeholder: t('builder.find.placeholder'),
        'aria-label': t('builder.find.placeholder'),
      }}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      onSpotlightOpen={() => setDraft(store.getState().draft)}
      onSpotlightClose={() => store.acts.select(store.getState().selected, true)}
    />
  )
}
