import { api, queries } from '../../client.ts'

/** Everything that shows a visit, its score or what counts is read anew. */
export async function decided(): Promise<void> {
  await Promise.all(
    [api.review.key(), api.audits.key(), api.appeals.key()].map(queryKey =>
      queries.invalidateQueries({ queryKey }),
    ),
  )
}
