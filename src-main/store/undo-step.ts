import { answerSchema, type Answer } from '../../src-shared/model/answer.ts'
import type { AnswerType } from '../../src-shared/model/answer-type.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { HistoryRow } from './answers.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { reading } from './together.ts'

/** Within this time words typed on into one field are one change, ms. */
const typingGoesOn = 30_000
const none = '{}'

type Row = Pick<HistoryRow, 'question' | 'document' | 'at'> & { readonly undo: number }
type Step = { readonly question: string; readonly before: string; after: string; at: string }

/** Answers of a skipped moment reach the disk right after one another; no pause between two is longer, ms. */
const skippingGoesOn = 10_000

/** True when one version follows from the other by typing: a comment, or a value of several characters. */
function typedOn(type: AnswerType['type'] | undefined, before: string, after: string): boolean {
  const [one, other]: [Answer, Answer] = [
    fromColumn(answerSchema, before, 'history'),
    fromColumn(answerSchema, after, 'history'),
  ]
  const { comment: said, ...left } = one
  const { comment: says, ...right } = other
  if (said !== says) return canonicalJson(left) === canonicalJson(right)
  return one.na === other.na && (type === 'text' || type === 'number' || type === 'duration')
}

/**
 * The changes of a visit that still stand, the oldest first. A version made by going back takes away the change it
 * took back; one that was meant so but stored something else is a change like any other.
 */
export function standingSteps(
  rows: readonly Row[],
  typeOf: (question: string) => AnswerType['type'] | undefined,
): readonly Step[] {
  const now = new Map<string, string>()
  let steps: Step[] = []
  for (const { question, document, at, undo } of rows) {
    const before = now.get(question) ?? none
    now.set(question, document)
    // The same answer noted anew, e.g. where a duration came about in another way.
    if (before === document) continue
    const own = steps.findLast(step => step.question === question)
    if (undo === 1 && own?.before === document) {
      steps = steps.filter(step => step !== own)
      continue
    }
    const last = steps.at(-1)
    const goesOn =
      last !== undefined &&
      last === own &&
      last.after === before &&
      Date.parse(at) - Date.parse(last.at) < typingGoesOn &&
      typedOn(typeOf(question), last.before, last.after) &&
      typedOn(typeOf(question), before, document)
    if (goesOn) {
      last.after = document
      last.at = at
    } else steps.push({ question, before, after: document, at })
  }
  // Typed and deleted again within one go.
  return steps.filter(step => step.before !== step.after)
}

/**
 * The reason with which a step skipped its question; null where it did not. A moment is skipped with N/A and its reason
 * at once, the reason before any words that were there; N/A by its key comes without a reason, and that is written later.
 */
function skippedFor({ before, after }: Step): string | null {
  const [was, is] = [before, after].map(text => fromColumn(answerSchema, text, 'history'))
  if (is?.na !== true || was?.na === true) return null
  const [said, says] = [was?.comment ?? '', is.comment ?? '']
  if (says === said) return null
  if (said === '') return says
  return says.endsWith(`\n${said}`) ? says.slice(0, -said.length - 1) : null
}

/** The last steps that were one act: those of a moment that was skipped as a whole, else the last one alone. */
export function lastAct(
  steps: readonly Step[],
  momentOf: (question: string) => string | undefined,
): readonly Step[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  const reason = skippedFor(last)
  if (reason === null) return [last]
  const together = (step: Step, next: Step) =>
    momentOf(step.question) === momentOf(last.question) &&
    Date.parse(next.at) - Date.parse(step.at) < skippingGoesOn &&
    skippedFor(step) === reason
  let from = steps.length - 1
  for (let step = steps[from - 1], next = last; step && together(step, next); step = steps[from - 1]) {
    next = step
    from -= 1
  }
  return steps.slice(from)
}

interface UndoneStep {
  readonly question: string
  readonly answer: Answer
}

/**
 * What going back once more restores, by the stored history: the most recent change that still stands, `also` with
 * what else it changed. Photos come and go with their files and are left out. null when nothing is left to take back,
 * or the visit is not there.
 */
export function undoStep(reader: Reader, id: string): (UndoneStep & { also: UndoneStep[] }) | null {
  return reading(reader, 'audits.undo', () => {
    const audit = reader
      .sql<{ key: number; checklist: number }>(
        'SELECT id AS key, checklist_id AS checklist FROM audit WHERE uid = ?',
      )
      .get(id)
    if (!audit) return null
    const { checklist } = pinnedChecklist(reader, audit.checklist)
    const questions = checklist.moments.flatMap(moment =>
      moment.questions.map(({ code, answer }) => ({ code, type: answer.type, moment: moment.code })),
    )
    const types = new Map(questions.map(({ code, type }) => [code, type]))
    const moments = new Map(questions.map(({ code, moment }) => [code, moment]))
    const rows = reader
      .sql<Row>('SELECT question, document, at, undo FROM answer_history WHERE audit_id = ? ORDER BY seq')
      .all(audit.key)
    const steps = standingSteps(rows, question => types.get(question)).filter(
      ({ question }) => types.get(question) !== 'photo',
    )
    const [first, ...also] = lastAct(steps, question => moments.get(question)).map(
      ({ question, before }) => ({
        question,
        answer: fromColumn(answerSchema, before, `history of ${id}`),
      }),
    )
    return first === undefined ? null : { ...first, also }
  })
}
