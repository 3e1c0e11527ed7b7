import type { DraftBand } from '../../../src-shared/model/draft-checklist.ts'
import { readFigure } from './yes-no.ts'

/** Bands in one cell a person can edit: `<=180: 5; <300: 3`. */
export function bandText(bands: readonly DraftBand[]): string {
  return bands
    .map(band =>
      'upTo' in band
        ? `<=${band.upTo ?? ''}: ${band.points ?? ''}`
        : `<${band.below ?? ''}: ${band.points ?? ''}`,
    )
    .join('; ')
}

/** Undefined where a step cannot be read: bands are taken whole or not at all. */
export function readBands(text: string): DraftBand[] | undefined {
  const bands = text
    .split(';')
    .filter(step => step.trim() !== '')
    .map(readBand)
  const read = bands.filter(band => band !== undefined)
  return read.length === bands.length ? read : undefined
}

function readBand(step: string): DraftBand | undefined {
  const [, sign, limitText = '', pointText = ''] = /^\s*(<=?)\s*([^:\s]+)\s*:\s*(\S+)\s*$/u.exec(step) ?? []
  const limit = readFigure(limitText)
  const points = readFigure(pointText)
  if (sign === undefined || limit === undefined || points === undefined) return undefined
  return sign === '<=' ? { upTo: limit, points } : { below: limit, points }
}
