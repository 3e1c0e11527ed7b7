import { z } from './zod.ts'

/** A share of the upright photo's width or height, 0..1 from its upper left corner, to 4 decimals. */
const share = z.number().min(0).max(1)
const point = z.strictObject({ x: share, y: share })
const area = { x: share, y: share, width: share, height: share }

/** The longest label over a photo, characters. */
export const longestLabel = 60
/** The most marks over one photo. */
export const mostMarks = 60

/** One mark over a photo. `hide` makes what lies under it unreadable in everything that leaves for a branch. */
export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arrow'), from: point, to: point }),
  z.strictObject({ kind: z.literal('box'), ...area }),
  z.strictObject({ kind: z.literal('hide'), ...area }),
  z.strictObject({
    kind: z.literal('text'),
    ...point.shape,
    text: z.string().trim().min(1).max(longestLabel),
  }),
])
export type Mark = z.infer<typeof markSchema>

/** What is drawn over a photo, apart from its bytes; the later mark lies above. */
export const layerSchema = z.strictObject({
  version: z.literal(1),
  marks: z.array(markSchema).min(1).max(mostMarks),
})
export type Layer = z.infer<typeof layerSchema>
