import { z } from 'zod'
import type { LogEntry } from '../../../src-shared/model/log-entry.ts'

const reasonSchema = z.object({ reason: z.string().min(1) })

/** The reason a person gave for an act, where its kind has one. */
export function reasonOf({ content }: LogEntry): string | null {
  if (content === null) return null
  const found: unknown = JSON.parse(content)
  return reasonSchema.safeParse(found).data?.reason ?? null
}
