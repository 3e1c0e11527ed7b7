import { useTranslation } from 'react-i18next'
import type { WaveProgress } from '../../../src-shared/model/wave.ts'
import { placed } from '../../../src-shared/planning/progress.ts'

/** How far a wave or a branch is: approved, done, under way, planned, of all that is wanted. */
export function ProgressBar({ progress, width = 120 }: { progress: WaveProgress; width?: number }) {
  const { t } = useTranslation()
  const { approved, done, begun, handedOut, planned, wanted } = progress
  const whole = Math.max(wanted, placed(progress), 1)
  const parts = [
    ['approved', approved],
    ['done', done],
    ['work', begun + handedOut],
    ['planned', planned],
  ] as const
  const name = t('waves.bar', { approved, done, work: begun + handedOut, planned, wanted })
  return (
    <svg
      className="wave-bar"
      width={width}
      height="10"
      viewBox={`0 0 ${width} 10`}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <rect className="wave-bar-whole" x=".5" y=".5" width={width - 1} height="9" rx="2" />
      {parts.map(([part, count], index) => {
        const from = parts.slice(0, index).reduce((sum, [, before]) => sum + before, 0)
        return (
          <rect
            key={part}
            className="wave-bar-part"
            data-part={part}
            x={1 + ((width - 2) * from) / whole}
            y="1"
            width={((width - 2) * count) / whole}
            height="8"
          />
        )
      })}
    </svg>
  )
}
