import type { Tone } from './palette.ts'

const tones = ['excellent', 'good', 'fair', 'poor'] as const

/** The tone of a percent (0..100) among a checklist's bands; `none` without a percent or a fitting band. */
export function bandTone(percent: number | null, bands: readonly { from: number; code: string }[]): Tone {
  if (percent === null) return 'none'
  const fitting = bands.filter(band => percent >= band.from).toSorted((a, b) => b.from - a.from)[0]
  return fitting ? codeTone(fitting.code, bands) : 'none'
}

/** The tone of a band: by its code where that is one of the four, else by its place from best to worst. */
export function codeTone(code: string, bands: readonly { from: number; code: string }[]): Tone {
  const named = tones.find(tone => tone === code)
  if (named) return named
  const place = bands.toSorted((a, b) => b.from - a.from).findIndex(band => band.code === code)
  if (place < 0) return 'none'
  const last = Math.max(1, bands.length - 1)
  return tones[Math.round((place / last) * (tones.length - 1))] ?? 'none'
}
