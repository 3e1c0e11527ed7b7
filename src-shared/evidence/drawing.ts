import type { Layer, Mark } from '../model/annotation.ts'

/** Bright enough on anything a phone photographs, over its pale edge. */
export const markColour = '#e0391b'
export const edgeColour = '#ffffff'

/** Pixels of the photo as it is shown. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line along the path `d` (SVG syntax), drawn twice: `edge` wide and pale, then `width` in the mark's colour. */
export interface Stroke {
  readonly kind: 'stroke'
  readonly d: string
  readonly width: number
  readonly edge: number
}

/** A line of words; `x`, `y` are the start or the end of its baseline. */
export interface Words {
  readonly kind: 'words'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly edge: number
  readonly anchor: 'start' | 'end'
}

export interface Drawing {
  /** Beneath everything else. */
  readonly hidden: readonly Area[]
  readonly above: readonly (Stroke | Words)[]
}

/** Half of an arrow head's opening, radians. */
const opening = 0.5
/** An average letter's width by its height. */
const letterWidth = 0.62

/** What a layer looks like over a photo shown `width` by `height` pixels: the same on screen and burnt in. */
export function drawingOf(layer: Layer, width: number, height: number): Drawing {
  const hidden: Area[] = []
  const above: (Stroke | Words)[] = []
  for (const mark of layer.marks) {
    if (mark.kind === 'hide') hidden.push(areaOf(mark, width, height))
    else above.push(mark.kind === 'text' ? wordsOf(mark, width, height) : strokeOf(mark, width, height))
  }
  return { hidden, above }
}

function areaOf(area: Area, width: number, height: number): Area {
  const x = Math.min(area.x, 1) * width
  const y = Math.min(area.y, 1) * height
  return {
    x,
    y,
    width: Math.min(area.width * width, width - x),
    height: Math.min(area.height * height, height - y),
  }
}

function strokeOf(mark: Extract<Mark, { kind: 'arrow' | 'box' }>, width: number, height: number): Stroke {
  const unit = Math.max(width, height) / 100
  const d = mark.kind === 'arrow' ? arrowPath(mark, width, height, unit * 4) : boxPath(mark, width, height)
  return { kind: 'stroke', d, width: unit * 0.6, edge: unit }
}

function boxPath(mark: Area, width: number, height: number): string {
  const area = areaOf(mark, width, height)
  return `M${px(area.x)} ${px(area.y)}h${px(area.width)}v${px(area.height)}h${px(-area.width)}z`
}

function arrowPath(
  { from, to }: Extract<Mark, { kind: 'arrow' }>,
  width: number,
  height: number,
  head: number,
): string {
  const tip = { x: to.x * width, y: to.y * height }
  const tail = { x: from.x * width, y: from.y * height }
  const angle = Math.atan2(tail.y - tip.y, tail.x - tip.x)
  const barb = (turn: number) =>
    `${px(tip.x + head * Math.cos(angle + turn))} ${px(tip.y + head * Math.sin(angle + turn))}`
  const end = `${px(tip.x)} ${px(tip.y)}`
  return `M${px(tail.x)} ${px(tail.y)}L${end}M${barb(opening)}L${end}L${barb(-opening)}`
}

/** Words begin at their point in the left half and end at it in the right one; long ones are set smaller to fit. */
function wordsOf(mark: Extract<Mark, { kind: 'text' }>, width: number, height: number): Words {
  const anchor = mark.x <= 0.5 ? 'start' : 'end'
  const room = (anchor === 'start' ? 1 - mark.x : mark.x) * width
  const usual = Math.max(width, height) * 0.04
  const size = Math.min(usual, room / (letterWidth * mark.text.length))
  return {
    kind: 'words',
    text: mark.text,
    x: mark.x * width,
    // The point is the middle of the line; its baseline lies a third of a letter lower.
    y: Math.min(height - size * 0.3, Math.max(size * 0.8, mark.y * height + size * 0.35)),
    size,
    edge: size * 0.18,
    anchor,
  }
}

const px = (value: number) => String(Math.round(value * 100) / 100)
