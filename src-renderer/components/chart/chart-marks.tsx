import { useRef, useState, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import type { ChartMark } from '../../../src-shared/charts/surface.ts'
import { nextMark } from './next-mark.ts'

/** What a mark says, and the address of what stands behind it. */
export interface MarkWords {
  readonly words: string
  readonly to: string
}

interface Props {
  /** Names the list for screen readers. */
  readonly label: string
  readonly marks: readonly ChartMark[]
  readonly about: (id: string) => MarkWords | undefined
  /** Of the chart, px. */
  readonly width: number
}

/** Links over the marks: one stop of Tab, arrows walk from mark to mark, Enter and click lead behind it. */
export function ChartMarks({ label, marks, about, width }: Props) {
  const [at, setAt] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const known = marks.flatMap(mark => {
    const said = about(mark.id)
    return said === undefined ? [] : [{ mark, ...said }]
  })
  const stop = known.find(({ mark }) => mark.id === at)?.mark.id ?? known[0]?.mark.id
  const tip = known.find(({ mark }) => mark.id === shown)
  function walk(event: KeyboardEvent<HTMLUListElement>) {
    if (event.key === 'Escape') return setShown(null)
    const places = known.map(({ mark }) => mark)
    const next = nextMark(
      places,
      places.findIndex(({ id }) => id === stop),
      event.key,
    )
    if (next === null) return
    event.preventDefault()
    setAt(places[next]?.id ?? null)
    list.current?.querySelectorAll<HTMLElement>('a')[next]?.focus()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk among the links within */}
      <ul ref={list} className="chart-marks" aria-label={label} onKeyDown={walk}>
        {known.map(({ mark, words, to }) => (
          <li key={mark.id}>
            <Link
              to={to}
              className="chart-mark"
              tabIndex={mark.id === stop ? 0 : -1}
              aria-label={words}
              style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
              onFocus={() => {
                setAt(mark.id)
                setShown(mark.id)
              }}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(mark.id)}
              onMouseLeave={() => setShown(null)}
            />
          </li>
        ))}
      </ul>
      {tip && (
        <div
          className="chart-tip"
          aria-hidden="true"
          data-under={tip.mark.width > width / 2 || undefined}
          style={tipPlace(tip.mark, width)}
        >
          {tip.words}
        </div>
      )}
    </>
  )
}

/** Beside a small mark; a mark as wide as the chart has its words under its left half. */
function tipPlace({ x, y, width: own, height }: ChartMark, width: number) {
  if (own > width / 2) return { left: 0, top: y + height + 2 }
  const middle = y + height / 2
  return x + own / 2 > width / 2 ? { right: width - x + 6, top: middle } : { left: x + own + 6, top: middle }
}
