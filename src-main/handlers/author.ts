import type { Context } from './context.ts'
import { refuse } from './refuse.ts'

/** Who acts: the person signed in. Before the first start is done there is nobody. */
export function authorOf(context: Context): { readonly name: string; readonly alias: string } {
  return context.seat.person() ?? refuse(context.seat.locked() ? 'SIGN_IN_NEEDED' : 'NOT_FOUND')
}
