import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Channel } from '../../src-shared/model/closed-lists.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { Reader, Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export type ChecklistLine = {
  readonly code: string
  readonly revision: number
  readonly title: LocalisedText
  readonly industry: string
  readonly channel: Channel
  readonly segment: string
  readonly questions: number
  readonly moments: number
}
export type Published = {
  readonly code: string
  readonly revision: number
  readonly hash: string
  readonly change: 'added' | 'unchanged'
}
/** The newest revision of each. */
export declare function listChecklists(reader: Reader): ChecklistLine[]
/** Without a revision the newest one. */
export declare function findChecklist(
  reader: Reader,
  code: string,
  revision?: number,
): { readonly checklist: Checklist; readonly hash: string } | null
/** A file without a revision gets the next number, unless the newest says the same already. REVISION_TAKEN: same number, other content. */
export declare function publishChecklist(writer: Writer, checklist: Checklist): Result<Published, StoreFault>
