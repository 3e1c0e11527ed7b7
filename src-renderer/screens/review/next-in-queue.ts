import { api, queries } from '../../client.ts'

/** The visit that waits after this one in the list as it was last read; the first one after the last; null for none. */
export function nextInQueue(id: string): string | null {
  const waiting = queries.getQueryData(api.review.queue.queryKey({ input: { status: ['submitted'] } })) ?? []
  const ids = waiting.map(line => line.id)
  const at = ids.indexOf(id)
  return [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))][0] ?? null
}
