import { isBlank } from '../model/check-answer.ts'
import { findCopied, type OtherComment } from './find-copied.ts'
import { findLoose } from './find-loose.ts'
import { findVerdicts } from './find-verdicts.ts'
import type { Hint } from './hint.ts'
import { readText } from './read-text.ts'

/** What stands around a comment. */
export interface NarrativeContext {
  /** The answer lost points: the comment has to show why. */
  readonly lost: boolean
  /** Comments under other questions of the visit. */
  readonly others: readonly OtherComment[]
}

/** Fewer words rarely say who did what and when. */
const fewestForLoss = 4

/**
 * Hints on one comment in the order of the text, what concerns all of it last; empty for a blank one. Pure. The
 * language is told word by word. Quotations and told speech are left alone.
 */
export function hintsFor(text: string, context: NarrativeContext): Hint[] {
  if (isBlank(text)) return []
  const read = readText(text)
  const loose = findLoose(read)
  const verdicts = findVerdicts(read).filter(
    verdict => !loose.some(one => one.from < verdict.to && verdict.from < one.to),
  )
  const whole = { from: 0, to: text.length, words: text }
  const question = findCopied(text, context.others)
  return [
    ...[...loose, ...verdicts].toSorted((one, other) => one.from - other.from),
    ...(question === null ? [] : [{ kind: 'copied' as const, ...whole, question }]),
    ...(context.lost && read.words.length < fewestForLoss ? [{ kind: 'short' as const, ...whole }] : []),
  ]
}
