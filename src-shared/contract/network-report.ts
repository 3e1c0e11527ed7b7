import { rankingQuestionSchema } from '../model/comparison.ts'
import { languageSchema } from '../model/settings.ts'
import { z } from '../model/zod.ts'

/** The comparison of the network as a PDF: what the ranking is asked, and how it is printed. */
export const networkReportWishSchema = rankingQuestionSchema.extend({
  /** Absent where the wave measured one. */
  checklist: z.string().optional(),
  lang: languageSchema,
  /** Absent: as the organisation has it. */
  paper: z.enum(['A4', 'Letter']).optional(),
  privacy: z.boolean().optional(),
})
export type NetworkReportWish = z.infer<typeof networkReportWishSchema>

/** As an address has it. */
const writtenWishSchema = networkReportWishSchema.extend({
  privacy: z
    .enum(['on', 'off'])
    .transform(value => value === 'on')
    .optional(),
})

const lists: ReadonlySet<string> = new Set(['wave', 'tags'])

/** Where it is downloaded from; a list becomes several values of one name. */
export function networkReportAddress(wish: NetworkReportWish): string {
  const pairs = Object.entries(wish).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map(one => `${name}=${encodeURIComponent(written(one))}`),
  )
  return `/files/network-report?${pairs.join('&')}`
}

const written = (value: string | boolean) => (value === true ? 'on' : value === false ? 'off' : value)

/** The wish of such an address, by the values of each name; null for anything else. */
export function readNetworkReportAddress(query: Record<string, readonly string[]>): NetworkReportWish | null {
  const given: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(query)) given[name] = lists.has(name) ? values : values[0]
  const wish = writtenWishSchema.safeParse(given)
  return wish.success ? wish.data : null
}
