import { z } from './zod.ts'

/** A measuring period, e.g. 2026-Q4. Its code is shown as written, so capitals are allowed. */
export const waveSchema = z.object({
  id: z.uuid(),
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  pilot: z.boolean(),
})
export type Wave = z.infer<typeof waveSchema>
