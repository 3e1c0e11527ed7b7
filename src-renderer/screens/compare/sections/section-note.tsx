import { useState } from 'react'
import type { Basis } from '../../../../src-shared/model/comparison.ts'
import { basisSentences } from '../figures.ts'
import { MethodDialog } from '../method-dialog.tsx'
import { useWords } from './use-words.ts'
import '../method.css'

interface Props {
  /** null where figures stand on no scores. */
  readonly basis: Basis | null
  /** Sentences on how to read the section. */
  readonly says: readonly string[]
}

/** How to read a section and what its figures stand on; the rules are one click away. */
export function SectionNote({ basis, says }: Props) {
  const words = useWords()
  const { t } = words
  const [open, setOpen] = useState(false)
  const sentences = [
    ...says,
    ...(basis === null ? [] : basisSentences(words, basis)),
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
