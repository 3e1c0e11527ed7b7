import type { ChartMark } from '../../../src-shared/charts/surface.ts'

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const satisfies Record<string, readonly [number, number]>
type Arrow = keyof typeof directions
const isArrow = (key: string): key is Arrow => key in directions

/** Index of the mark that a key leads to: the nearest that way, the first or the last; null where there is none. */
export function nextMark(marks: readonly ChartMark[], from: number, key: string): number | null {
  if (key === 'Home') return marks.length > 0 ? 0 : null
  if (key === 'End') return marks.length > 0 ? marks.length - 1 : null
  const here = marks[from]
  if (here === undefined || !isArrow(key)) return null
  const [right, down] = directions[key]
  let best: { at: number; cost: number } | null = null
  for (const [at, mark] of marks.entries()) {
    const x = mark.x + mark.width / 2 - (here.x + here.width / 2)
    const y = mark.y + mark.height / 2 - (here.y + here.height / 2)
    const along = right * x + down * y
    const aside = Math.abs(right * y) + Math.abs(down * x)
    if (at === from || along <= 0.5) continue
    // What lies straight ahead is preferred to what is near but aside.
    const cost = along + 2 * aside
    if (best === null || cost < best.cost) best = { at, cost }
  }
  return best?.at ?? null
}
