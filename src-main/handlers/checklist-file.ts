import { checklistFile as fileOf } from '../store/checklists.ts'
import type { Context } from './context.ts'

/**
 * A published checklist as a file, canonical JSON as stored; without a revision the newest one. null for what is not
 * there.
 */
export function checklistFile(
  context: Context,
  code: string,
  revision?: number,
): { readonly json: string; readonly revision: number } | null {
  return fileOf(context.store.reader, code, revision)
}
