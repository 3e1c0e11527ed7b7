import type { Area } from '../../src-shared/evidence/drawing.ts'

/** A hidden place keeps so many colours along its longer side: no face and no line of text survives that. */
const cells = 6

/** Replaces the pixels of an area by the averages of a few squares, in place: nothing can bring them back. */
export function hide(pixels: Uint8Array, width: number, height: number, bands: number, area: Area): void {
  const left = Math.max(0, Math.floor(area.x))
  const top = Math.max(0, Math.floor(area.y))
  const right = Math.min(width, Math.ceil(area.x + area.width))
  const bottom = Math.min(height, Math.ceil(area.y + area.height))
  const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / cells))
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const cell = { left: x, top: y, right: Math.min(right, x + step), bottom: Math.min(bottom, y + step) }
      for (let band = 0; band < bands; band += 1) level(pixels, width * bands, bands, band, cell)
    }
  }
}

interface Cell {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function level(pixels: Uint8Array, row: number, bands: number, band: number, cell: Cell): void {
  const { left, top, right, bottom } = cell
  let sum = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) sum += pixels[y * row + x * bands + band] ?? 0
  }
  const mean = Math.round(sum / ((right - left) * (bottom - top)))
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) pixels[y * row + x * bands + band] = mean
  }
}
