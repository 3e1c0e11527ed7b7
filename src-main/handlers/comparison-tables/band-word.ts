import type { Words } from './columns.ts'

const known = ['excellent', 'good', 'fair', 'poor'] as const

/** The word of a band by its code; an author's own band goes by its code. */
export function bandWord({ t }: Words, code: string | null): string | null {
  const one = known.find(band => band === code)
  return one === undefined ? code : t(`values.band.${one}`)
}
