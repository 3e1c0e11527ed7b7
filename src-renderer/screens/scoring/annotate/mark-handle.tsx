import type { Mark } from '../../../../src-shared/model/annotation.ts'

interface Props {
  readonly mark: Mark
  readonly at: number
  readonly chosen: boolean
  readonly width: number
  readonly height: number
}

/** The ground on which a mark can be taken hold of, and the frame of the chosen one. */
export function MarkHandle({ mark, at, chosen, width, height }: Props) {
  const unit = Math.max(width, height) / 100
  const { x, y, w, h } = groundOf(mark)
  return (
    <rect
      data-mark={at}
      className="board-handle"
      data-chosen={chosen || undefined}
      x={x * width - unit}
      y={y * height - unit}
      width={w * width + 2 * unit}
      height={h * height + 2 * unit}
      strokeWidth={unit * 0.3}
      strokeDasharray={`${unit} ${unit * 0.6}`}
    />
  )
}

function groundOf(mark: Mark): { x: number; y: number; w: number; h: number } {
  if (mark.kind === 'arrow') {
    const { from, to } = mark
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(from.x - to.x),
      h: Math.abs(from.y - to.y),
    }
  }
  if (mark.kind !== 'text') return { x: mark.x, y: mark.y, w: mark.width, h: mark.height }
  // As wide as a few letters: enough to take hold of.
  const w = Math.min(0.4, 0.02 * Math.max(4, mark.text.length))
  return { x: mark.x <= 0.5 ? mark.x : mark.x - w, y: mark.y - 0.025, w, h: 0.05 }
}
