import { openFile } from '../store/evidence-files.ts'
import type { Context } from './context.ts'

/** Where a stored file lies and what it is; null for a hash that no record names. */
export function evidenceFile(context: Context, sha256: string): { path: string; mime: string } | null {
  return openFile(context.store.reader, sha256)
}
