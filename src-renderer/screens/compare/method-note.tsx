import { useTranslation } from 'react-i18next'
import type { Basis, RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { basisSentences } from './figures.ts'
import { MethodLine } from './method-line.tsx'

interface Props {
  readonly view: 'ranking' | 'heat'
  readonly basis: Basis
  readonly method?: RankingOfBranches['method']
}

/** What the figures stand on. */
export function MethodNote({ view, basis, method = 'pairs' }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const sentences = [
    ...basisSentences({ t, language }, basis),
    view === 'heat' ? t('compare.method.heatNote') : t(`compare.method.${method}Note`),
  ]
  return <MethodLine sentences={sentences} />
}
