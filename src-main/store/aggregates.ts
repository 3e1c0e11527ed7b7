import type { Reader } from './connection.ts'
export type PartKind = 'total' | 'moment' | 'criterion' | 'level'
/** Sums over approved audits. Percents in whole 1/10,000 %, points in whole millionths. */
export type Aggregate = {
  readonly branch: string
  readonly part: string
  readonly n: number
  readonly unscored: number
  readonly sum: number
  readonly sumsq: number
  readonly earned: number
  readonly possible: number
}
/** Branch by part of one wave and one checklist revision; the code of the wave. */
export declare function aggregatesOf(
  reader: Reader,
  wave: string,
  checklist: { readonly code: string; readonly revision: number },
  kind: PartKind,
): Aggregate[]
