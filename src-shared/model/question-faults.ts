import type { AnswerType } from './answer-type.ts'
import { answerTypeSchema, bestPoints } from './answer-type.ts'
import { answerTypeFaults } from './answer-type-faults.ts'
import type { Role } from './closed-lists.ts'
import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'
import { isRecord } from './json-shape.ts'
import type { Critical } from './question.ts'
import { criticalSchema, questionSchema } from './question.ts'

/**
 * Faults of a question that span several of its fields, part by part: a part that does not parse is skipped
 * (zod has named it), so one fault never hides another. `json` is the question as written: after parsing,
 * a default cannot be told from a value.
 */
export function questionFaults(json: Record<string, unknown>, path: Path): Fault[] {
  const role = questionSchema.shape.role.safeParse(json['role']).data
  const answer = answerTypeSchema.safeParse(json['answer']).data
  const critical = criticalSchema.safeParse(json['critical']).data
  return [
    ...(answer === undefined ? [] : answerTypeFaults(answer, [...path, 'answer'])),
    ...(role === undefined ? [] : pointsFaults(role, json['answer'], [...path, 'answer'])),
    ...(critical === undefined ? [] : criticalFaults(role, answer, critical, [...path, 'critical'])),
  ]
}

/** Whether answers of this question can be worth points at all. */
export function isScorable(answer: AnswerType): boolean {
  return answer.type !== 'text' && answer.type !== 'date' && answer.type !== 'time' && answer.type !== 'photo'
}

function pointsFaults(role: Role, written: unknown, path: Path): Fault[] {
  if ((role !== 'scored' && role !== 'bonus' && role !== 'penalty') || !isRecord(written)) return []
  const lacking = (item: unknown, key: string, at: Path) =>
    isRecord(item) && item[key] === undefined ? [fault([...at, key], 'pointsMissing')] : []
  const each = (key: string) => {
    const list = written[key]
    if (!Array.isArray(list)) return lacking(written, key, path)
    return list.flatMap((item: unknown, i) => lacking(item, 'points', [...path, key, i]))
  }
  switch (written['type']) {
    case 'yesNo':
    case 'scale':
      return lacking(written, 'points', path)
    case 'choice':
    case 'multi':
      return Array.isArray(written['options']) ? each('options') : []
    case 'number':
    case 'duration':
      return [...each('bands'), ...lacking(written, 'otherwise', path)]
    default:
      return []
  }
}

function criticalFaults(
  role: Role | undefined,
  answer: AnswerType | undefined,
  critical: Critical,
  path: Path,
): Fault[] {
  const faults: Fault[] = []
  if (role !== undefined && role !== 'scored') faults.push(fault(path, 'criticalNotScored', role, 'scored'))
  else if (answer !== undefined && bestPoints(answer) <= 0) faults.push(fault(path, 'criticalWithoutPoints'))
  if (critical.effect === 'capAudit' && critical.cap === undefined)
    faults.push(fault([...path, 'cap'], 'capMissing'))
  if (critical.effect !== 'capAudit' && critical.cap !== undefined) {
    faults.push(fault([...path, 'cap'], 'capUnexpected', critical.cap, critical.effect))
  }
  return faults
}
