import { useWords } from './use-words.ts'

interface Props {
  /** Answers, the lowest first. */
  readonly counts: readonly number[]
  /** What the first of them answers. */
  readonly from: number
}

const column = 14
const tall = 40

/** How often each answer was given: small columns over a labelled scale. */
export function AnswerCounts({ counts, from }: Props) {
  const { t } = useWords()
  const most = Math.max(1, ...counts)
  const said = t('compareCharts.impressions.answers', {
    from,
    to: from + counts.length - 1,
    counts: counts
      .map((count, at) => t('compareCharts.impressions.answersOf', { value: from + at, count }))
      .join(', '),
  })
  return (
    <svg
      className="answer-counts"
      role="img"
      aria-label={said}
      width={counts.length * column}
      height={tall + 16}
      viewBox={`0 0 ${counts.length * column} ${tall + 16}`}
    >
      {counts.map((count, at) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * tall)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the place is the answer
          <g key={at}>
            <rect
              x={at * column + 1}
              y={tall - height}
              width={column - 2}
              height={height}
              data-none={count === 0 || undefined}
            />
            <text x={at * column + column / 2} y={tall + 13} textAnchor="middle">
              {from + at}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
