import type { Condition } from '../model/condition.ts'
import { isRecord } from '../model/json-shape.ts'
import type {
  DraftAnswer,
  DraftChecklist,
  DraftMoment,
  DraftQuestion,
  DraftText,
} from '../model/draft-checklist.ts'

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

function momentOf(draft: DraftMoment, codes: Codes) {
  const { id: _, showIf, ...moment } = draft
  return {
    ...moment,
    ...(showIf === undefined ? {} : { showIf: conditionOf(showIf, codes) }),
    questions: moment.questions.map(question => questionOf(question, codes)),
  }
}

function questionOf(draft: DraftQuestion, codes: Codes) {
  const { id: _, showIf, guide, answer, critical, ...question } = draft
  return {
    ...question,
    answer: fileAnswer(answer),
    ...(guide === undefined || isBlank(guide) ? {} : { guide }),
    ...(critical === undefined ? {} : { critical: withoutNull(critical, 'cap') }),
    ...(showIf === undefined ? {} : { showIf: conditionOf(showIf, codes) }),
  }
}

/** The answer type as the file has it: what may be left out is left out where it is blank. */
export function fileAnswer(answer: DraftAnswer): Record<string, unknown> {
  switch (answer.type) {
    case 'scale': {
      const { labels, ...scale } = withoutNull(answer, 'zeroAt')
      const written = Object.entries(labels ?? {}).filter(([, label]) => !isBlank(label))
      return withoutBlanks({
        ...scale,
        ...(written.length > 0 ? { labels: Object.fromEntries(written) } : {}),
      })
    }
    case 'number': {
      const { unit, ...number } = withoutNull(withoutNull(answer, 'min'), 'max')
      return withoutBlanks({ ...number, ...(unit === undefined || isBlank(unit) ? {} : { unit }) })
    }
    case 'yesNo':
    case 'choice':
    case 'multi':
    case 'duration':
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return withoutBlanks(answer)
  }
}

function withoutNull<T extends object, K extends keyof T>(value: T, key: K): T | Omit<T, K> {
  if (value[key] !== null) return value
  const { [key]: _, ...rest } = value
  return rest
}

function isBlank(text: DraftText): boolean {
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
