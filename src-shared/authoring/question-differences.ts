import type { Checklist } from '../model/checklist.ts'
import type { Moment } from '../model/moment.ts'
import type { Question } from '../model/question.ts'
import { answerChanges } from './answer-changes.ts'
import { textChanges, valueChange } from './change.ts'
import { comparableKey } from './comparable-key.ts'
import type { Change, QuestionDifference, QuestionPlace } from './difference.ts'
import { mergedOrder, movedItems } from './moved-items.ts'

interface Placed {
  readonly question: Question
  readonly moment: Moment
  readonly place: QuestionPlace
}

/** Questions that were added, removed, moved or changed, or that are no longer comparable. */
export function questionDifferences(before: Checklist, after: Checklist): QuestionDifference[] {
  const [was, is] = [placed(before), placed(after)]
  const moved = movedQuestions(was, is)
  return mergedOrder([...was.keys()], [...is.keys()]).flatMap((code): QuestionDifference[] => {
    const [old, now] = [was.get(code), is.get(code)]
    const shown = now ?? old
    if (shown === undefined) return []
    const { question, place } = shown
    const line = { code, text: question.text, place, moved: null, changes: [], comparable: false }
    if (old === undefined) return [{ ...line, kind: 'added' }]
    if (now === undefined) return [{ ...line, kind: 'removed' }]
    const changes = questionChanges(old.question, now.question)
    const move = moved.has(code) ? { from: old.place, to: now.place } : null
    const comparable = areComparable(old, now)
    if (changes.length === 0 && move === null && comparable) return []
    return [{ ...line, kind: 'changed', moved: move, changes, comparable }]
  })
}

/** Codes of the questions whose answers may be compared across two revisions. */
export function comparableQuestions(before: Checklist, after: Checklist): ReadonlySet<string> {
  const was = placed(before)
  return new Set(
    [...placed(after)].flatMap(([code, now]) => {
      const old = was.get(code)
      return old !== undefined && areComparable(old, now) ? [code] : []
    }),
  )
}

function areComparable(old: Placed, now: Placed): boolean {
  return comparableKey(old.question, old.moment) === comparableKey(now.question, now.moment)
}

function placed({ moments }: Checklist): Map<string, Placed> {
  return new Map(
    moments.flatMap(moment =>
      moment.questions.map((question, i) => [
        question.code,
        { question, moment, place: { moment: moment.code, number: i + 1 } },
      ]),
    ),
  )
}

/** Questions in another moment now, and those that changed their order within theirs. */
function movedQuestions(
  was: ReadonlyMap<string, Placed>,
  is: ReadonlyMap<string, Placed>,
): ReadonlySet<string> {
  const moved = new Set<string>()
  const stayed = new Map<string, { before: string[]; after: string[] }>()
  const momentOf = (list: ReadonlyMap<string, Placed>, code: string) => list.get(code)?.place.moment
  const lists = (moment: string) => {
    const known = stayed.get(moment) ?? { before: [], after: [] }
    stayed.set(moment, known)
    return known
  }
  for (const [code, { place }] of was)
    if (momentOf(is, code) === place.moment) lists(place.moment).before.push(code)
  for (const [code, { place }] of is) {
    const old = momentOf(was, code)
    if (old === place.moment) lists(place.moment).after.push(code)
    else if (old !== undefined) moved.add(code)
  }
  for (const { before, after } of stayed.values())
    for (const code of movedItems(before, after)) moved.add(code)
  return moved
}

function questionChanges(was: Question, is: Question): Change[] {
  return [
    ...textChanges('text', was.text, is.text),
    ...textChanges('guide', was.guide, is.guide),
    ...answerChanges(was.answer, is.answer),
    ...valueChange('role', was.role, is.role),
    ...valueChange('weight', was.weight, is.weight),
    ...valueChange('critical', was.critical, is.critical),
    ...valueChange('showIf', was.showIf, is.showIf),
    ...valueChange('required', was.required, is.required),
    ...valueChange('notApplicable', was.notApplicable, is.notApplicable),
    ...valueChange('commentBelow', was.commentBelow, is.commentBelow),
    ...valueChange('evidence', was.evidence, is.evidence),
    ...valueChange('evidenceBelow', was.evidenceBelow, is.evidenceBelow),
    ...valueChange('standard', was.standard, is.standard),
    ...valueChange('criterion', was.criterion, is.criterion),
    ...valueChange('dimension', was.dimension, is.dimension),
    ...valueChange('level', was.level, is.level),
  ]
}
