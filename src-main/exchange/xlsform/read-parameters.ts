import { readFigure } from './yes-no.ts'

/** Ends of a `range` question (XLSForm: 0 to 10 in steps of 1 where nothing is said). */
export interface RangeEnds {
  readonly min: number
  readonly max: number
  /** Whether the cell said no more than these ends. */
  readonly whole: boolean
}

/** Undefined where the ends are no figures or stand the wrong way round. */
export function readRange(text: string): RangeEnds | undefined {
  const parameters = new Map(
    text
      .split(/[\s,;]+/u)
      .filter(part => part !== '')
      .map(part => {
        const [key = '', value = ''] = part.split('=')
        return [key.toLowerCase(), value]
      }),
  )
  const figure = (key: string, usual: number) => {
    const written = parameters.get(key)
    return written === undefined ? usual : readFigure(written)
  }
  const min = figure('start', 0)
  const max = figure('end', 10)
  const step = figure('step', 1)
  if (min === undefined || max === undefined || min >= max) return undefined
  const more = [...parameters.keys()].some(key => key !== 'start' && key !== 'end' && key !== 'step')
  return { min, max, whole: !more && step === stepOf(min, max) }
}

/** The step of a scale: 1 between whole ends, else as fine as its ends are written. */
export function stepOf(min: number, max: number): number {
  const places = (value: number) => /\.(\d+)$/u.exec(value.toFixed(6).replace(/0+$/u, ''))?.[1]?.length ?? 0
  return Number(`1e-${Math.max(places(min), places(max))}`)
}
