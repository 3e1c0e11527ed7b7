import type { Wave } from '../model/wave.ts'

type Dated = Pick<Wave, 'code' | 'from'>

const inOrder = (a: Dated, b: Dated) => (a.from < b.from || (a.from === b.from && a.code < b.code) ? -1 : 1)

/** The waves right before and right after one, by their first day, then by code; null at an end. */
export function neighbouringWaves<W extends Dated>(
  waves: readonly W[],
  code: string,
): { readonly before: W | null; readonly after: W | null } {
  const ordered = waves.toSorted(inOrder)
  const at = ordered.findIndex(wave => wave.code === code)
  if (at < 0) return { before: null, after: null }
  return { before: ordered[at - 1] ?? null, after: ordered[at + 1] ?? null }
}
