import type { FieldworkOfWaves } from '../../../../src-shared/model/comparison/fieldwork.ts'
import { useWords } from './use-words.ts'

interface Props {
  readonly wave: FieldworkOfWaves['waves'][number]
}

/** What review's flags said of the wave, kind by kind, the most frequent first. */
export function FieldworkFlags({ wave }: Props) {
  const { t } = useWords()
  if (wave.flags.length === 0) return null
  const flags = wave.flags.toSorted((a, b) => b.visits - a.visits)
  return (
    <dl className="fieldwork-flags">
      {flags.map(({ kind, visits }) => (
        <div key={kind}>
          <dt>{t(`review.flag.${kind}`)}</dt>
          <dd>{visits}</dd>
        </div>
      ))}
    </dl>
  )
}
