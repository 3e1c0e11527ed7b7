export interface NamedPoint {
  readonly x: number
  readonly y: number
  /** Of its name. */
  readonly width: number
}

export type Side = 'right' | 'left' | 'top' | 'bottom'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const sides = ['right', 'left', 'top', 'bottom'] as const satisfies readonly Side[]

/**
 * On which side of each point its name disturbs other points and names least; earlier points choose first. `standing`:
 * words that are there already. All in pixels.
 */
export function labelSides(
  points: readonly NamedPoint[],
  within: Box,
  { line, gap }: { line: number; gap: number },
  standing: readonly Box[] = [],
): Side[] {
  const dots = points.map(({ x, y }) => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }))
  const taken = [...standing]
  return points.map((point, at) => {
    const others = dots.filter((_, other) => other !== at)
    const best = sides
      .map(side => {
        const box = boxOf(point, side, line, gap)
        const lost = [...taken, ...others].reduce((sum, each) => sum + overlap(box, each), 0)
        return { side, box, cost: lost + 4 * outside(box, within) }
      })
      .reduce((one, other) => (other.cost < one.cost ? other : one))
    taken.push(best.box)
    return best.side
  })
}

function boxOf({ x, y, width }: NamedPoint, side: Side, line: number, gap: number): Box {
  const half = line / 2
  if (side === 'right') return { left: x + gap, right: x + gap + width, top: y - half, bottom: y + half }
  if (side === 'left') return { left: x - gap - width, right: x - gap, top: y - half, bottom: y + half }
  const left = x - width / 2
  return side === 'top'
    ? { left, right: left + width, top: y - gap - line, bottom: y - gap }
    : { left, right: left + width, top: y + gap, bottom: y + gap + line }
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

const outside = (box: Box, within: Box) =>
  (box.right - box.left) * (box.bottom - box.top) - overlap(box, within)
