import type { ActionOrigin, OriginWords } from '../../src-shared/model/action.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { Reader } from './connection.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { standardThen } from './standard-then.ts'

// Text compares after every instant.
const endOfTime = '9999'

/** The question as the newest revision that has it asks it; null where none does. */
export function questionAsked(
  reader: Reader,
  { checklist: code, question }: Pick<ActionOrigin, 'checklist' | 'question'>,
): { readonly checklist: Checklist; readonly question: Question } | null {
  const revisions = reader
    .sql<{ key: number }>('SELECT id AS key FROM checklist WHERE code = ? ORDER BY revision DESC')
    .all(code)
  for (const { key } of revisions) {
    const { checklist } = pinnedChecklist(reader, key)
    const found = checklist.moments.flatMap(({ questions }) => questions).find(one => one.code === question)
    if (found !== undefined) return { checklist, question: found }
  }
  return null
}

/** With the standard of its question, which whoever asks from a chart does not know. */
export function withStandard(reader: Reader, origin: ActionOrigin): ActionOrigin {
  return { ...origin, standard: origin.standard ?? questionAsked(reader, origin)?.question.standard ?? null }
}

/** What an action grew from, in words. */
export function originWords(reader: Reader, origin: ActionOrigin): OriginWords {
  const branch = reader
    .sql<{ name: string }>('SELECT name FROM branch WHERE code = ?')
    .get(origin.branch ?? '')
  const branchName = branch?.name ?? null
  const asked = questionAsked(reader, origin)
  if (asked === null) return { branchName, checklistTitle: null, questionText: null, good: null }
  const { checklist, question } = asked
  const standard = origin.standard === null ? null : standardThen(reader, origin.standard, endOfTime)
  const good = question.guide ?? standard?.good ?? null
  return { branchName, checklistTitle: checklist.title, questionText: question.text, good }
}
