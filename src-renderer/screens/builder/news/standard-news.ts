import { sameValue } from '../../../../src-shared/authoring/same-value.ts'
import { standardChanges, type StandardChange } from '../../../../src-shared/authoring/standard-changes.ts'
import type { DraftQuestion } from '../../../../src-shared/model/draft-checklist.ts'
import type { Standard } from '../../../../src-shared/model/standard.ts'
import type { BuilderState } from '../../../stores/builder-state.ts'

interface Known {
  readonly taken: Standard
  readonly now: Standard
  readonly news: readonly StandardChange[]
}

const none: readonly StandardChange[] = []
// Questions are never changed in place, so what was found out once holds as long as the object lives.
const known = new WeakMap<DraftQuestion, Known>()
const same = new WeakMap<Standard, WeakMap<Standard, boolean>>()

/** What the question's standard says otherwise than when the question took it over; empty where it follows none. */
export function newsOf(
  { index, draft }: Pick<BuilderState, 'index' | 'draft'>,
  id: string,
  standards: ReadonlyMap<string, Standard>,
): readonly StandardChange[] {
  return newsSince(index.questions.get(id)?.question, draft.taken[id], standards)
}

/** The same of a question and the standard as it was taken over. */
export function newsSince(
  question: DraftQuestion | undefined,
  taken: Standard | undefined,
  standards: ReadonlyMap<string, Standard>,
): readonly StandardChange[] {
  const now = standards.get(question?.standard ?? '')
  if (question === undefined || taken === undefined || now === undefined || areSame(taken, now)) return none
  const before = known.get(question)
  if (before?.taken === taken && before.now === now) return before.news
  const changes = standardChanges(question, taken, now)
  const news = changes.length === 0 ? none : changes
  known.set(question, { taken, now, news })
  return news
}

function areSame(taken: Standard, now: Standard): boolean {
  const seen = same.get(taken) ?? new WeakMap<Standard, boolean>()
  same.set(taken, seen)
  const answer = seen.get(now) ?? sameValue(taken, now)
  seen.set(now, answer)
  return answer
}

/** The questions whose standards have news, in the order of the checklist. */
export function questionsWithNews(
  state: Pick<BuilderState, 'index' | 'draft'>,
  standards: ReadonlyMap<string, Standard>,
): string[] {
  return [...state.index.questions.keys()].filter(id => newsOf(state, id, standards).length > 0)
}
