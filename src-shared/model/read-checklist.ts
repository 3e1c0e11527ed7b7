import { checklistFaults } from './checklist-faults.ts'
import type { Checklist } from './checklist.ts'
import { checklistSchema } from './checklist.ts'
import type { Fault } from './fault.ts'
import { readFile } from './read-file.ts'

export type ReadChecklist =
  | { readonly ok: true; readonly checklist: Checklist }
  | { readonly ok: false; readonly faults: Fault[] }

/** Reads a checklist file (parsed JSON): the checklist with defaults applied, or every fault it has. */
export function readChecklist(json: unknown): ReadChecklist {
  const read = readFile(json, 'vizit.checklist', checklistSchema, checklistFaults)
  return read.ok ? { ok: true, checklist: read.value } : read
}
