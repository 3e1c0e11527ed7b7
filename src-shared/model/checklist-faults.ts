import type { AnswerType } from './answer-type.ts'
import { answerTypeSchema } from './answer-type.ts'
import { scoreBandSchema } from './checklist.ts'
import { conditionFaults } from './condition-faults.ts'
import type { Scope } from './condition-faults.ts'
import { duplicateFaults } from './duplicate-faults.ts'
import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'
import { isRecord } from './json-shape.ts'
import { isScorable, questionFaults } from './question-faults.ts'
import { questionSchema } from './question.ts'

interface Line {
  readonly json: unknown
  readonly path: Path
}

/**
 * Faults that span several fields of a checklist. Reads the file as written and skips over parts that do not
 * parse (zod has named those), so one fault never hides another.
 */
export function checklistFaults(json: unknown): Fault[] {
  const moments = lines(json, 'moments', [])
  const questions = moments.flatMap(moment => lines(moment.json, 'questions', moment.path))
  const faults = [...repeatedCodes(moments), ...repeatedCodes(questions), ...bandFaults(json)]
  const all = new Set(questions.flatMap(line => codeOf(line) ?? []))
  const earlier = new Map<string, AnswerType | undefined>()
  for (const moment of moments) {
    faults.push(...showIfFaults(moment, { all, earlier }), ...momentFaults(moment))
    for (const line of lines(moment.json, 'questions', moment.path)) {
      faults.push(...showIfFaults(line, { all, earlier }))
      if (isRecord(line.json)) faults.push(...questionFaults(line.json, line.path))
      const code = codeOf(line)
      if (code !== undefined && !earlier.has(code)) earlier.set(code, answerTypeOf(line))
    }
  }
  return faults
}

function lines(json: unknown, key: string, path: Path): Line[] {
  const list = isRecord(json) ? json[key] : undefined
  return Array.isArray(list) ? list.map((item: unknown, i) => ({ json: item, path: [...path, key, i] })) : []
}

function codeOf({ json }: Line): string | undefined {
  const code = isRecord(json) ? json['code'] : undefined
  return typeof code === 'string' ? code : undefined
}

function answerTypeOf({ json }: Line): AnswerType | undefined {
  return isRecord(json) ? answerTypeSchema.safeParse(json['answer']).data : undefined
}

function repeatedCodes(list: readonly Line[]): Fault[] {
  const seen = new Set<string>()
  return list.flatMap(line => {
    const code = codeOf(line)
    if (code === undefined) return []
    if (seen.has(code)) return [fault([...line.path, 'code'], 'duplicateCode', code)]
    seen.add(code)
    return []
  })
}

function showIfFaults({ json, path }: Line, scope: Scope): Fault[] {
  return isRecord(json) ? conditionFaults(json['showIf'], [...path, 'showIf'], scope) : []
}

/** Bonus and penalty count only where a moment has something to score (formats.md, "Limits"). */
function momentFaults(moment: Line): Fault[] {
  const questions = lines(moment.json, 'questions', moment.path).map(line => ({
    path: line.path,
    role: isRecord(line.json) ? questionSchema.shape.role.safeParse(line.json['role']).data : undefined,
    answer: answerTypeOf(line),
  }))
  // A part that does not parse may have been meant as a scored question.
  const scored = questions.some(
    ({ role, answer }) =>
      role === undefined || (role === 'scored' && (answer === undefined || isScorable(answer))),
  )
  if (scored) return []
  return questions.flatMap(({ path, role }) =>
    role === 'bonus' || role === 'penalty' ? [fault([...path, 'role'], 'bonusWithoutScored', role)] : [],
  )
}

function bandFaults(json: unknown): Fault[] {
  const scoring = isRecord(json) ? json['scoring'] : undefined
  const bands = scoreBandSchema.array().safeParse(isRecord(scoring) ? scoring['bands'] : undefined)
  if (!bands.success) return []
  const from = new Set<number>()
  return [
    ...duplicateFaults(bands.data, ['scoring', 'bands']),
    ...bands.data.flatMap((band, i) => {
      if (from.has(band.from)) return [fault(['scoring', 'bands', i, 'from'], 'duplicateBand', band.from)]
      from.add(band.from)
      return []
    }),
  ]
}
