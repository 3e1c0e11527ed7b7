import type { Layer } from '../model/annotation.ts'
/** Bright enough on anything a phone photographs, over its pale edge. */
export declare const markColour = '#e0391b'
export declare const edgeColour = '#ffffff'
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
/** What a layer looks like over a photo shown `width` by `height` pixels: the same on screen and burnt in. */
export declare function drawingOf(layer: Layer, width: number, height: number): Drawing
