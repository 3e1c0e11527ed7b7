import { z } from '../../src-shared/model/zod.ts'

/** Who holds a data folder for writing, as told by owner.json. */
export const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  /** Address of the page, once the holder serves one. */
  address: z.string().nullable(),
})
export type Holder = z.infer<typeof holderSchema>
