import type { ComparisonQuestion } from '../../../src-shared/model/comparison.ts'
import { partKindSchema } from '../../../src-shared/model/comparison.ts'
import type { VisitBehind, VisitsQuestion } from '../../../src-shared/model/comparison/visits.ts'
import { z } from '../../../src-shared/model/zod.ts'

const word = z.string().min(1).max(200)
const mayBe = word.optional().catch(undefined)
const percent = z.coerce.number().min(0).max(100).optional().catch(undefined)

/** Something drawn or written on the screen, told by which of the compared visits it stands for. */
export const markSchema = z.object({
  /** Code; without it every branch in view. */
  branch: mayBe,
  /** Codes, where it is not the waves in view. */
  in: word.or(z.array(word).readonly()).optional().catch(undefined),
  /** Of these at most one. */
  moment: mayBe,
  criterion: mayBe,
  level: mayBe,
  question: mayBe,
  /** Only visits that lost points there. */
  losing: z.literal('1').transform(Boolean).or(z.boolean()).optional().catch(undefined),
  /** Percent of the visit: from, and below; 100 belongs to the highest range. */
  from: percent,
  below: percent,
  /** Alias. */
  shopper: mayBe,
})
export type Mark = z.infer<typeof markSchema>

export function readMark(address: URLSearchParams): Mark {
  const waves = address.getAll('in')
  return markSchema.parse({ ...Object.fromEntries(address), in: waves.length > 0 ? waves : undefined })
}

/** The address of the visits behind a mark. `filters` is an address of filters: '' or begins with `?`. */
export function visitsAddress(filters: string, mark: Mark): string {
  const address = new URLSearchParams(filters)
  for (const [name, value] of Object.entries(mark)) {
    if (Array.isArray(value)) for (const one of value) address.append(name, String(one))
    else if (value !== undefined && value !== false) address.set(name, value === true ? '1' : String(value))
  }
  return `/compare/visits?${address}`
}

/** What the program is asked for a mark of a comparison. */
export function visitsBehind(question: ComparisonQuestion, mark: Mark): VisitsQuestion {
  const kind = partKindSchema.options.find(each => mark[each] !== undefined)
  const part = kind && mark[kind]
  return {
    ...question,
    ...(mark.in !== undefined && { wave: typeof mark.in === 'string' ? mark.in : [...mark.in] }),
    ...(mark.branch !== undefined && { branch: mark.branch }),
    ...(kind !== undefined && part !== undefined && { part: { kind, part } }),
  }
}

/** Whether a visit belongs to the mark, as far as the program was not asked for that. */
export function isBehind({ percent: own, part, shopper }: VisitBehind, mark: Mark): boolean {
  const { from, below } = mark
  return (
    (mark.shopper === undefined || shopper === mark.shopper) &&
    (mark.losing !== true || (part?.lost ?? 0) > 0) &&
    (from === undefined || (own !== null && own >= from)) &&
    (below === undefined || (own !== null && (own < below || (below === 100 && own === 100))))
  )
}
