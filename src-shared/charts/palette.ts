/** How good a result is, whatever a checklist calls its bands; each has a colour and a shape of its own. */
export type Tone = 'excellent' | 'good' | 'fair' | 'poor' | 'none'

/** Colours a chart draws with: the paper's ones here, a theme's ones on screen. */
export interface Palette {
  readonly ink: string
  readonly muted: string
  readonly hairline: string
  readonly shade: string
  readonly accent: string
  readonly tones: Readonly<Record<Tone, string>>
}

/** The light palette, as printed. */
export const paper: Palette = {
  ink: '#1d2427',
  muted: '#5c6568',
  hairline: '#e3e0d8',
  shade: '#f1efe9',
  accent: '#0b6e6e',
  tones: { excellent: '#0b7a5c', good: '#3b6a8f', fair: '#955d00', poor: '#b3401f', none: '#868a85' },
}
