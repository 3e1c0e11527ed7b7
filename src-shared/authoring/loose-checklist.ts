import type { AnswerType } from '../model/answer-type.ts'
import { bestPoints } from '../model/answer-type.ts'
import type { Checklist, Scoring } from '../model/checklist.ts'
import { codePattern } from '../model/code.ts'
import type { DraftChecklist, DraftMoment, DraftQuestion } from '../model/draft-checklist.ts'
import type { Moment } from '../model/moment.ts'
import { isScorable } from '../model/question-faults.ts'
import type { Critical, Question } from '../model/question.ts'
import { freeCode } from './free-code.ts'
import { looseAnswer } from './loose-answer.ts'
import { looseCondition } from './loose-condition.ts'
import { loosePercent, loosePositive } from './loose-number.ts'
import { textOrPlaceholder, writtenText } from './loose-text.ts'

/**
 * The nearest valid checklist of an unfinished draft, for its preview: blank texts become «…», numbers left out 0,
 * repeated codes get a number; conditions, bands and critical rules that are not valid are left out, as are moments
 * without questions. A draft without faults comes out as its file says. Null when it has no question at all.
 */
export function looseChecklist(draft: DraftChecklist): Checklist | null {
  const used = draft.moments.filter(({ questions }) => questions.length > 0)
  if (used.length === 0) return null
  const codes = uniqueCodes(
    used.flatMap(moment => moment.questions),
    'question',
  )
  const momentCodes = uniqueCodes(used, 'moment')
  const earlier = new Map<string, AnswerType>()
  const moments = used.map(moment =>
    looseMoment(moment, momentCodes.get(moment.id) ?? 'moment', codes, earlier),
  )
  const { industry, segment, channel } = draft
  return {
    format: 'vizit.checklist',
    version: 1,
    code: codePattern.test(draft.code) ? draft.code : 'draft',
    title: textOrPlaceholder(draft.title),
    ...(industry === undefined || industry.trim() === '' ? {} : { industry }),
    ...(channel === undefined ? {} : { channel }),
    ...(segment === undefined || segment.trim() === '' ? {} : { segment }),
    scoring: looseScoring(draft.scoring),
    moments,
  }
}

type Codes = ReadonlyMap<string, string>

/** A valid code for every id; the written one where it is valid and free. */
function uniqueCodes(items: readonly { id: string; code: string }[], otherwise: string): Codes {
  const taken = new Set<string>()
  return new Map(
    items.map(({ id, code }) => {
      const own = freeCode(codePattern.test(code) ? code : otherwise, taken)
      taken.add(own)
      return [id, own]
    }),
  )
}

function looseScoring({ bands, ...rules }: DraftChecklist['scoring']): Scoring {
  const from = new Set<number>()
  const codes = new Set<string>()
  return {
    ...rules,
    bands: bands.flatMap(band => {
      const start = loosePositive(band.from)
      if (band.from === null || from.has(start)) return []
      const code = freeCode(codePattern.test(band.code) ? band.code : 'grade', codes)
      from.add(start)
      codes.add(code)
      return [{ from: start, code, title: textOrPlaceholder(band.title) }]
    }),
  }
}

function looseMoment(
  { title, weight, showIf, questions }: DraftMoment,
  code: string,
  codes: Codes,
  earlier: Map<string, AnswerType>,
): Moment {
  const condition = looseCondition(showIf, codes, earlier)
  const answers = questions.map(({ answer }) => looseAnswer(answer))
  const scored = questions.some(({ role }, i) => {
    const answer = answers[i]
    return role === 'scored' && answer !== undefined && isScorable(answer)
  })
  return {
    code,
    title: textOrPlaceholder(title),
    weight: loosePositive(weight),
    ...(condition === undefined ? {} : { showIf: condition }),
    questions: questions.map((question, i) => {
      const answer = answers[i] ?? { type: 'text' }
      const own = codes.get(question.id) ?? 'question'
      const made = looseQuestion(question, own, answer, scored)
      const showing = looseCondition(question.showIf, codes, earlier)
      earlier.set(own, answer)
      return showing === undefined ? made : { ...made, showIf: showing }
    }),
  }
}

function looseQuestion(draft: DraftQuestion, code: string, answer: AnswerType, scored: boolean): Question {
  const { standard, criterion, dimension, level, required, notApplicable, evidence } = draft
  const guide = draft.guide === undefined ? undefined : writtenText(draft.guide)
  const role = !scored && (draft.role === 'bonus' || draft.role === 'penalty') ? 'info' : draft.role
  const critical = role === 'scored' && bestPoints(answer) > 0 ? looseCritical(draft.critical) : undefined
  return {
    code,
    text: textOrPlaceholder(draft.text),
    ...(guide === undefined ? {} : { guide }),
    ...(standard === undefined ? {} : { standard }),
    ...(criterion === undefined ? {} : { criterion }),
    ...(dimension === undefined ? {} : { dimension }),
    ...(level === undefined ? {} : { level }),
    role,
    answer,
    weight: loosePositive(draft.weight),
    required,
    notApplicable,
    commentBelow: draft.commentBelow === null ? null : loosePercent(draft.commentBelow),
    evidence,
    evidenceBelow: loosePercent(draft.evidenceBelow ?? 100),
    ...(critical === undefined ? {} : { critical }),
  }
}

function looseCritical(critical: DraftQuestion['critical']): Critical | undefined {
  if (critical === undefined) return undefined
  const failBelow = loosePercent(critical.failBelow ?? 100)
  if (critical.effect !== 'capAudit') return { effect: critical.effect, failBelow }
  if (critical.cap === undefined || critical.cap === null) return undefined
  return { effect: critical.effect, cap: loosePercent(critical.cap), failBelow }
}
