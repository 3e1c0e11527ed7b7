import { messages } from '../messages.ts'
import { api, client, queries } from '../client.ts'
import { settleAll } from '../stores/open-sessions.ts'
import { announce, announceError } from './announce.ts'

/** Time for what waits to reach the disk under the name of who typed it, ms. */
const patience = 2_000

/** The key that locks, as it is written. */
export const lockKey = 'Ctrl+Shift+L'

/** Signs out. What could not be saved in time stays on the screen behind the lock. */
export async function lock(): Promise<void> {
  try {
    await Promise.race([settleAll(), new Promise(resolve => setTimeout(resolve, patience))])
    await client.people.lock({})
    await queries.invalidateQueries({ queryKey: api.session.key() })
  } catch (error) {
    announceError(error)
  }
}

/** Locks by a person's own hand: says so when there is nobody to lock out. */
export function lockByHand(session: { readonly hasPin: boolean; readonly people: number }): void {
  if (session.hasPin || session.people > 1) void lock()
  else announce(messages.t('people.lock.none'))
}
