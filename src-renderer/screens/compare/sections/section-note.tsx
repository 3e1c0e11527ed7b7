import type { Basis } from '../../../../src-shared/model/comparison.ts'
import { basisSentences } from '../figures.ts'
import { MethodLine } from '../method-line.tsx'
import { useWords } from './use-words.ts'

interface Props {
  /** null where figures stand on no scores. */
  readonly basis: Basis | null
  /** Sentences on how to read the section. */
  readonly says: readonly string[]
}

/** How to read a section and what its figures stand on. */
export function SectionNote({ basis, says }: Props) {
  const words = useWords()
  const sentences = [...says, ...(basis === null ? [] : basisSentences(words, basis))]
  return <MethodLine sentences={sentences} />
}
