import type { Page } from './page.ts'

/** Colours of the marks beside answers. */
export function outcomeColours({ palette }: Page) {
  return {
    met: palette.tones.excellent,
    partly: palette.tones.fair,
    missed: palette.tones.poor,
    notApplicable: palette.muted,
  } as const
}
