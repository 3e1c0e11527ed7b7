import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import type { Timer } from '../../src-shared/model/audit.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import type { Result } from './result.ts'
export type Saved = { readonly savedAt: string }
export type NewAudit =
  | { readonly assignment: string; readonly author: string }
  | {
      readonly author: string
      /** Id of the branch. */
      readonly branch: string
      readonly checklist: string
      /** Without it the newest one. */
      readonly revision?: number | undefined
      /** Code of the wave. */
      readonly wave?: string | undefined
      readonly shopper: string
      readonly scenario?: LocalisedText | undefined
    }
export declare function beginAudit(
  writer: Writer,
  fields: NewAudit,
): Result<{ readonly id: string; readonly number: string }, StoreFault>
export declare function saveVisit(writer: Writer, id: string, visit: VisitFacts): Result<Saved, StoreFault>
export declare function saveFocus(writer: Writer, id: string, question: string): Result<Saved, StoreFault>
export declare function turnTimer(
  writer: Writer,
  id: string,
  question: string,
  act: 'start' | 'stop' | 'reset',
): Result<Timer, StoreFault>
