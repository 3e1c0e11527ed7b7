import type { z } from '../../../src-shared/model/zod.ts'
import type { shareMetSchema } from '../../../src-shared/model/comparison/versus.ts'
import { useWords } from '../compare/sections/use-words.ts'
import { partsRange } from '../compare/sections/parts-text.ts'

type ShareMet = z.infer<typeof shareMetSchema>

const width = 72
const inset = 4

/** Visits that met a standard, of those that measured it: a mark on its Wilson interval, and the figures. */
export function ShareMetFigure({ met, n, share, low, high }: ShareMet) {
  const { t, language } = useWords()
  const place = (part: number) => inset + part * (width - 2 * inset)
  return (
    <span className="share-met">
      <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
        <path d={`M${inset} 8h${width - 2 * inset}`} className="share-way" />
        {low !== null && high !== null && (
          <path d={`M${place(low)} 8H${place(high)}`} className="mean-line" />
        )}
        {share !== null && <circle cx={place(share)} cy="8" r="4" className="mean-dot" />}
      </svg>
      <span className="share-of">{t('branchPage.twice.met', { met, n })}</span>{' '}
      {low !== null && high !== null && (
        <span className="share-range">{partsRange({ low, high }, language)}</span>
      )}
    </span>
  )
}
