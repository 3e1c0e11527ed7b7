import { answerTypeFaults } from '../model/answer-type-faults.ts'
import { answerTypeSchema } from '../model/answer-type.ts'
import type { AnswerType } from '../model/answer-type.ts'
import { conditionFaults } from '../model/condition-faults.ts'
import type { Condition } from '../model/condition.ts'
import type { DraftAnswer, DraftChecklist } from '../model/draft-checklist.ts'
import { fileAnswer } from './file-of.ts'
import { comparisonsOf } from './partial-truth.ts'
import type { Reach, ReachQuestion } from './reach.ts'
import { reachOf } from './reach.ts'

/** A condition of a moment or a question, and what completed visits can do to it; null: not known. */
export interface PlacedReach {
  readonly at: { readonly kind: 'moment' | 'question'; readonly id: string }
  readonly reach: Reach | null
}

/** Steps for all conditions of a draft together: some 100 ms at worst. */
const allSteps = 200_000
const oneCondition = 20_000

// Most edits (texts, weights) leave the conditions as they were: the last result is kept for those.
let last: { readonly inputs: readonly unknown[]; readonly found: readonly PlacedReach[] } | undefined

/** Judges every condition of a draft; a question's only where its moment is shown. Drafts are never changed in place. */
export function draftReach(draft: DraftChecklist): readonly PlacedReach[] {
  const inputs = inputsOf(draft)
  const known = last
  if (known?.inputs.length === inputs.length && inputs.every((input, i) => input === known.inputs[i]))
    return known.found
  const found = judged(draft)
  last = { inputs, found }
  return found
}

/** Everything the result hangs on, part by part. */
function inputsOf({ moments }: DraftChecklist): unknown[] {
  return moments.flatMap(moment => [
    moment.id,
    moment.showIf,
    ...moment.questions.flatMap(({ id, showIf, answer, required, notApplicable }) => [
      id,
      showIf,
      answer,
      required,
      notApplicable,
    ]),
  ])
}

function judged(draft: DraftChecklist): PlacedReach[] {
  const answers = answerTypesOf(draft)
  const all = new Set(draft.moments.flatMap(moment => moment.questions.map(({ id }) => id)))
  const earlier = new Map<string, ReachQuestion>()
  const types = new Map<string, AnswerType | undefined>()
  const sound = (condition: Condition | undefined): (Condition | null)[] => {
    if (condition === undefined) return []
    return [conditionFaults(condition, [], { all, earlier: types }).length === 0 ? condition : null]
  }
  let left = allSteps
  const judge = (own: readonly (Condition | null)[], given: readonly (Condition | null)[]) => {
    const [condition] = own
    if (condition === null || condition === undefined || left <= 0) return null
    const budget = { steps: Math.min(left, oneCondition) }
    const before = budget.steps
    const reach = reachOf(condition, given, earlier, budget)
    left -= before - budget.steps
    return reach
  }
  const found: PlacedReach[] = []
  draft.moments.forEach(moment => {
    const ofMoment = sound(moment.showIf)
    if (ofMoment.length > 0) {
      found.push({ at: { kind: 'moment', id: moment.id }, reach: judge(ofMoment, []) })
    }
    for (const question of moment.questions) {
      const own = sound(question.showIf)
      if (own.length > 0) {
        found.push({ at: { kind: 'question', id: question.id }, reach: judge(own, ofMoment) })
      }
      const { id, required, notApplicable } = question
      const answer = answers.get(id)
      types.set(id, answer)
      earlier.set(id, { code: id, answer, required, notApplicable, conditions: [...ofMoment, ...own] })
    }
  })
  return found
}

/** The finished answer types of questions that conditions ask about, by question id. */
function answerTypesOf({ moments }: DraftChecklist): Map<string, AnswerType | undefined> {
  const conditions = moments.flatMap(moment => [moment.showIf, ...moment.questions.map(one => one.showIf)])
  const asked = new Set(conditions.flatMap(comparisonsOf).map(test => test.question))
  return new Map(
    moments
      .flatMap(moment => moment.questions)
      .filter(({ id }) => asked.has(id))
      .map(({ id, answer }) => [id, soundAnswer(answer)]),
  )
}

function soundAnswer(answer: DraftAnswer): AnswerType | undefined {
  const parsed = answerTypeSchema.safeParse(fileAnswer(answer))
  return parsed.success && answerTypeFaults(parsed.data, []).length === 0 ? parsed.data : undefined
}
