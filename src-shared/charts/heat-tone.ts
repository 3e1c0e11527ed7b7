/** One hue from light to dark; colours are #rrggbb. */
export interface HeatScale {
  /** Along the scale, evenly. */
  readonly stops: readonly [string, string, ...string[]]
  /** Steps instead of a run: where no text could be read on the colours between two stops. */
  readonly stepped: boolean
  /** Written with, where it can be read; else black or white. */
  readonly ink: string
  /** Least contrast of text, WCAG ratio. */
  readonly contrast: number
}

export interface HeatTone {
  readonly ground: string
  readonly ink: string
}

/** The scale of each colour column; paper is printed as light. */
export const heatScales = {
  light: { stops: ['#f0f4f2', '#8fbcb9', '#0b6e6e'], stepped: false, ink: '#1d2427', contrast: 4.5 },
  dark: { stops: ['#1f2a2c', '#24605f', '#4fc0b8'], stepped: false, ink: '#e8e6e0', contrast: 4.5 },
  contrast: {
    stops: ['#ffffff', '#dcf0ee', '#a9d6d2', '#005a5a', '#003a3a'],
    stepped: true,
    ink: '#000000',
    contrast: 7,
  },
} as const satisfies Record<string, HeatScale>

/** Percents at and below this are the lightest: the scale is for telling good from better. */
export const heatFrom = 40

/** Ground and text of a cell with a percent, 0..100. The tone depends on nothing else: equal numbers look equal. */
export function heatTone(percent: number, scale: HeatScale): HeatTone {
  const part = Math.min(1, Math.max(0, (percent - heatFrom) / (100 - heatFrom)))
  const ground = scale.stepped ? stepAt(part, scale.stops) : runAt(part, scale.stops)
  return { ground, ink: inkOn(ground, scale) }
}

function stepAt(part: number, stops: readonly string[]): string {
  return stops[Math.min(stops.length - 1, Math.floor(part * stops.length))] ?? '#ffffff'
}

function runAt(part: number, stops: readonly string[]): string {
  const at = part * (stops.length - 1)
  const from = rgb(stops[Math.floor(at)] ?? '#ffffff')
  const to = rgb(stops[Math.ceil(at)] ?? '#ffffff')
  const mixed = from.map((value, i) => Math.round(value + ((to[i] ?? value) - value) * (at - Math.floor(at))))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

function inkOn(ground: string, { ink, contrast }: HeatScale): string {
  if (contrastOf(ink, ground) >= contrast) return ink
  return contrastOf('#ffffff', ground) >= contrastOf('#000000', ground) ? '#ffffff' : '#000000'
}

/** WCAG 2.2, contrast ratio of two colours #rrggbb: 1..21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rgb(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}
