import type { Translate } from '../../../../src-shared/messages/translator.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'
import type { Standard } from '../../../../src-shared/model/standard.ts'
import type { BuilderState } from '../../../stores/builder-state.ts'
import { draftWords } from '../draft-words.ts'
import type { Drop } from './outline-drop.ts'

type Parts = Pick<BuilderState, 'index'>

/** What is dragged, in the words of the screen. */
export function draggedWords(
  key: string,
  { index }: Parts,
  standards: ReadonlyMap<string, Standard>,
  t: Translate,
  language: Language,
): string {
  const [kind, id = ''] = key.split(' ')
  if (kind === 'question') {
    return draftWords(index.questions.get(id)?.question.text, language) || t('builder.blankQuestion')
  }
  if (kind === 'moment') return momentWords(id, { index }, t, language)
  return draftWords(standards.get(id)?.text, language)
}

export function momentWords(id: string, { index }: Parts, t: Translate, language: Language): string {
  return draftWords(index.moments.get(id)?.title, language) || t('builder.blankMoment')
}

/** Where it would go: «Вход, место 3»; undefined where it stays. */
export function dropWords(
  drop: Drop | null,
  { index }: Parts,
  t: Translate,
  language: Language,
): string | undefined {
  if (drop === null) return undefined
  const place = drop.place + 1
  if (drop.kind === 'moment') return t('builder.drag.moment', { place, count: index.outline.length })
  return t('builder.drag.question', { moment: momentWords(drop.moment, { index }, t, language), place })
}
