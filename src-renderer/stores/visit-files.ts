import type { Evidence } from '../../src-shared/model/evidence.ts'
import { client, upload } from '../client.ts'
import type { ScoringStore } from './scoring-state.ts'

/** Keeps a file of the visit itself, of no question: a receipt, a closed door. Throws what the door refuses with. */
export async function attachToVisit(store: ScoringStore, file: File): Promise<Evidence> {
  const { id } = store.getState().audit
  const piece = await client.audits.attach({ id, question: null, upload: await upload(file) })
  const { evidence } = store.getState()
  if (!evidence.some(one => one.id === piece.id)) store.setState({ evidence: [...evidence, piece] })
  return piece
}
