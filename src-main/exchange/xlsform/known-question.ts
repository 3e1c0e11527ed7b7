import type { DraftAnswer } from '../../../src-shared/model/draft-checklist.ts'

/** A question as conditions know it, in a form and in a checklist. */
export interface Known {
  readonly id: string
  /** What `${…}` calls it. */
  readonly name: string
  readonly answer: DraftAnswer
  /** Values of a checklist by the names the options have in the form. */
  readonly options: ReadonlyMap<string, string>
  readonly mayNotApply: boolean
  /** Name of the option that says it does not apply; null: it is left empty then, or always applies. */
  readonly notApplicable: string | null
}
/** The earlier question of this name (or id); null where there is none, or more than one. */
export type KnownBy = (name: string) => Known | null
