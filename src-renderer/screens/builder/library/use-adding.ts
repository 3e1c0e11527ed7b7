import { useTranslation } from 'react-i18next'
import type { Standard } from '../../../../src-shared/model/standard.ts'
import type { BuilderStore, Spot } from '../../../stores/builder-state.ts'
import { homeOf } from '../../../stores/builder-outline.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilderStore } from '../builder-context.ts'
import { say } from '../builder-voice.tsx'
import { draftWords } from '../draft-words.ts'
import { momentWords } from '../outline/drag-words.ts'
import { useLibraryState } from './library-state.ts'
import type { ShownStandards } from './use-shown-standards.ts'
import { usedStandards } from './used-standards.ts'

export interface Adding {
  /** The standard in hand: into its own moment, or right after the selected row. */
  readonly add: (where: 'own' | 'here') => void
  /** All of its moment that the checklist does not have yet. */
  readonly addMoment: () => void
}

/** Adds standards of the library, says where they went, and goes on to the next one. */
export function useAdding(shown: ShownStandards): Adding {
  const { t } = useTranslation()
  const store = useBuilderStore()

  function put(standards: readonly Standard[], spot: Spot | undefined): void {
    const ids = store.acts.addStandards(standards, spot)
    const { index } = store.getState()
    const { language } = usePreferences.getState()
    const last = index.questions.get(ids.at(-1) ?? '')
    if (last === undefined) return
    const moment = momentWords(last.moment, { index }, t, language)
    say(
      ids.length === 1
        ? t('builder.library.added', {
            number: last.number,
            moment,
            what: draftWords(last.question.text, language),
          })
        : t('builder.library.addedAll', { count: ids.length, moment }),
    )
  }

  return {
    add(where) {
      const standard = shown.active?.standard
      if (standard === undefined) return
      if (usedStandards(store.getState().draft).has(standard.code) && where === 'own') {
        say(t('builder.library.alreadyUsed'))
      } else put([standard], where === 'here' ? hereSpot(store) : ownSpot(store, standard))
      const at = shown.lines.findIndex(line => line.standard.code === standard.code)
      const next = shown.lines[at + 1]
      if (next !== undefined) useLibraryState.setState({ active: next.standard.code })
    },
    addMoment() {
      const group = shown.groups.find(({ code }) => code === shown.active?.standard.moment.code)
      const used = usedStandards(store.getState().draft)
      const rest = (group?.lines ?? []).map(({ standard }) => standard).filter(({ code }) => !used.has(code))
      if (rest.length === 0) say(t('builder.library.alreadyUsed'))
      else put(rest, undefined)
    },
  }
}

/** Right after the selected question where that stands in the standard's own moment, else at the moment's end. */
function ownSpot({ getState }: BuilderStore, standard: Standard): Spot | undefined {
  const { draft, selected, index } = getState()
  const home = homeOf(draft, standard)?.id
  const beside = selected.kind === 'question' && index.questions.get(selected.id)?.moment === home
  return home === undefined || !beside ? undefined : { moment: home, after: selected.id }
}

function hereSpot({ getState }: BuilderStore): Spot | undefined {
  const { selected, index } = getState()
  if (selected.kind === 'moment') return { moment: selected.id }
  const moment = selected.kind === 'question' ? index.questions.get(selected.id)?.moment : undefined
  return moment === undefined || selected.kind !== 'question' ? undefined : { moment, after: selected.id }
}
