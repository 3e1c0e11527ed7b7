import type { Condition } from '../model/condition.ts'
import { isRecord } from '../model/json-shape.ts'
import type { DraftChecklist, DraftMoment, DraftQuestion } from '../model/draft-checklist.ts'

/**
 * The checklist file (parsed JSON, without a revision) that a draft stands for: ids become codes, blank texts are
 * left out. It may be faulty wherever the draft is: `readChecklist` says where.
 */
export function fileOf(draft: DraftChecklist): Record<string, unknown> {
  const { taken: _, moments, ...head } = draft
  const codes = new Map(moments.flatMap(moment => moment.questions.map(({ id, code }) => [id, code])))
  const file = {
    format: 'vizit.checklist',
    version: 1,
    ...head,
    moments: moments.map(one => momentOf(one, codes)),
  }
  const { industry, segment, ...rest } = file
  return { ...withoutBlanks(rest), ...named('industry', industry), ...named('segment', segment) }
}

type Codes = ReadonlyMap<string, string>

function named(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value.trim() === '' ? {} : { [key]: value }
}

function momentOf({ id: _, showIf, ...moment }: DraftMoment, codes: Codes) {
  return {
    ...moment,
    ...(showIf === undefined ? {} : { showIf: conditionOf(showIf, codes) }),
    questions: moment.questions.map(question => questionOf(question, codes)),
  }
}

function questionOf({ id: _, showIf, guide, ...question }: DraftQuestion, codes: Codes) {
  return {
    ...question,
    ...(guide === undefined || isBlank(guide) ? {} : { guide }),
    ...(showIf === undefined ? {} : { showIf: conditionOf(showIf, codes) }),
  }
}

function isBlank(text: { readonly ru?: string | undefined; readonly en?: string | undefined }): boolean {
  return !/\S/u.test(text.ru ?? '') && !/\S/u.test(text.en ?? '')
}

/** An id that no question has (its question was removed) stays: the reader names it as unknown. */
function conditionOf(condition: Condition, codes: Codes): Condition {
  if ('all' in condition) return { all: condition.all.map(part => conditionOf(part, codes)) }
  if ('any' in condition) return { any: condition.any.map(part => conditionOf(part, codes)) }
  if ('not' in condition) return { not: conditionOf(condition.not, codes) }
  return { ...condition, question: codes.get(condition.question) ?? condition.question }
}

/** Drops `undefined` and blank languages of texts, at any depth. */
function withoutBlanks(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && !((key === 'ru' || key === 'en') && isBlankText(item)))
      .map(([key, item]) => [key, cleaned(item)]),
  )
}

function isBlankText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned)
  return isRecord(value) ? withoutBlanks(value) : value
}
