import { readProfile } from '../store/profile.ts'
import type { Context } from './context.ts'
import { refuse } from './refuse.ts'

/** Who acts: the person at this laptop. Before the first start is done there is nobody. */
export function authorOf(context: Context): { readonly name: string; readonly alias: string } {
  return readProfile(context.store.writer) ?? refuse('NOT_FOUND')
}
