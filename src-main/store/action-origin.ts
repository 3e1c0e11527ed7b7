import type { ActionOrigin, OriginWords } from '../../src-shared/model/action.ts'
import type { Reader } from './connection.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { standardThen } from './standard-then.ts'

// Text compares after every instant.
const endOfTime = '9999'

/** What an action grew from, in words: from the newest revision that has the question. */
export function originWords(reader: Reader, origin: ActionOrigin): OriginWords {
  const revisions = reader
    .sql<{ key: number }>('SELECT id AS key FROM checklist WHERE code = ? ORDER BY revision DESC')
    .all(origin.checklist)
  const branch = reader
    .sql<{ name: string }>('SELECT name FROM branch WHERE code = ?')
    .get(origin.branch ?? '')
  const words = { branchName: branch?.name ?? null, checklistTitle: null, questionText: null, good: null }
  for (const { key } of revisions) {
    const { checklist } = pinnedChecklist(reader, key)
    const question = checklist.moments
      .flatMap(({ questions }) => questions)
      .find(one => one.code === origin.question)
    if (question === undefined) continue
    const standard = origin.standard === null ? null : standardThen(reader, origin.standard, endOfTime)
    const good = question.guide ?? standard?.good ?? null
    return { ...words, checklistTitle: checklist.title, questionText: question.text, good }
  }
  return words
}
