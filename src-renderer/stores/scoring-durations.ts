import type { Answer } from '../../src-shared/model/answer.ts'
import type { DurationSource, DurationVersion } from '../../src-shared/model/duration-source.ts'

/** A duration that was stored or is on its way, and how it came about. */
export type KnownDuration = Pick<DurationVersion, 'question' | 'seconds' | 'source'>

/** How a duration came about: what is known of the newest version with this value. */
export function sourceOf(
  known: readonly KnownDuration[],
  question: string,
  answer: Answer | undefined,
): DurationSource | undefined {
  return known.findLast(one => one.question === question && one.seconds === answer?.value)?.source
}

/** The newest measured version of a question; undefined when it was never measured. */
export function lastMeasured(known: readonly KnownDuration[], question: string): KnownDuration | undefined {
  return known.findLast(one => one.question === question && one.source.kind === 'measured')
}

/** Takes note of a value; a value that is typed on takes the place of what was typed before it. */
export function noted(known: readonly KnownDuration[], next: KnownDuration): readonly KnownDuration[] {
  const last = known.at(-1)
  const typing =
    last?.question === next.question && last.source.kind === 'typed' && next.source.kind === 'typed'
  return [...(typing ? known.slice(0, -1) : known), next]
}
