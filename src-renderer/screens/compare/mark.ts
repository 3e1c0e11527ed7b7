import { z } from '../../../src-shared/model/zod.ts'

const word = z.string().min(1).max(200).optional().catch(undefined)
const percent = z.coerce.number().min(0).max(100).optional().catch(undefined)

/** Something drawn or written on the screen, told by which of the compared visits it stands for. */
export const markSchema = z.object({
  /** Code; without it every branch in view. */
  branch: word,
  /** Code, where it is not the waves in view. */
  in: word,
  moment: word,
  criterion: word,
  level: word,
  question: word,
  /** Only visits that lost points there. */
  losing: z.stringbool().optional().catch(undefined),
  /** Percent of the visit: from, and below; the best end belongs to its range. */
  from: percent,
  below: percent,
  /** Alias. */
  shopper: word,
})
export type Mark = z.infer<typeof markSchema>

export function readMark(address: URLSearchParams): Mark {
  return markSchema.parse(Object.fromEntries(address))
}

/** The address of the visits behind a mark. `filters` is an address of filters: '' or begins with `?`. */
export function visitsAddress(filters: string, mark: Mark): string {
  const address = new URLSearchParams(filters)
  for (const [name, value] of Object.entries(mark)) {
    if (value !== undefined) address.set(name, String(value))
  }
  return `/compare/visits?${address}`
}
