import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Basis, RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { basisSentences } from './figures.ts'
import { MethodDialog } from './method-dialog.tsx'
import './method.css'

interface Props {
  readonly view: 'ranking' | 'heat'
  readonly basis: Basis
  readonly method?: RankingOfBranches['method']
}

/** What the figures stand on, in a quiet line or two; the rules are one click away. */
export function MethodNote({ view, basis, method = 'pairs' }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [open, setOpen] = useState(false)
  const sentences = [
    ...basisSentences({ t, language }, basis),
    view === 'heat' ? t('compare.method.heatNote') : t(`compare.method.${method}Note`),
    t('compare.method.indicative'),
  ]
  return (
    <p className="method-note">
      {sentences.join(' ')}{' '}
      <button type="button" className="method-link" onClick={() => setOpen(true)}>
        {t('compare.method.open')}
      </button>
      <MethodDialog opened={open} onClose={() => setOpen(false)} />
    </p>
  )
}
