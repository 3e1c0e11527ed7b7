import { metBy } from '../../src-shared/actions/met-by.ts'
import { answerSchema } from '../../src-shared/model/answer.ts'
import type { Question } from '../../src-shared/model/question.ts'
import type { Reader } from '../store/connection.ts'
import { fromColumn } from '../store/json-column.ts'
import { pinnedChecklist } from '../store/pinned-checklist.ts'

/** A standard that a branch did not meet in a wave. */
export interface Failed {
  readonly branch: string
  readonly question: Question
  /** Approved visits that measured it; ids of those that did not meet it. */
  readonly n: number
  readonly audits: readonly string[]
}

type Row = {
  readonly uid: string
  readonly branch: string
  readonly key: number
  readonly question: string
  readonly document: string
}

/** Every standard that these branches failed in a wave, the oftenest first; equal ones by branch and question. */
export function failedStandards(reader: Reader, wave: string, branches: readonly string[]): Failed[] {
  const rows = reader
    .sql<Row>(
      `SELECT a.uid, b.code AS branch, a.checklist_id AS key, n.question, n.document FROM wave w
       JOIN audit a ON a.wave_id = w.id AND a.status = 'approved' JOIN branch b ON b.id = a.branch_id
       JOIN answer n ON n.audit_id = a.id
       WHERE w.code = ? AND b.code IN (SELECT value FROM json_each(?)) ORDER BY a.id`,
    )
    .all(wave, JSON.stringify(branches))
  const questions = new Map<string, { question: Question; met: ReturnType<typeof metBy> }>()
  const found = new Map<string, { branch: string; question: Question; n: number; audits: string[] }>()
  for (const { uid, branch, key, question: code, document } of rows) {
    const known = questions.get(`${key} ${code}`) ?? read(reader, key, code)
    if (known === null) continue
    questions.set(`${key} ${code}`, known)
    const met = known.met(fromColumn(answerSchema, document, `answer ${code}`))
    if (met === null) continue
    const place = found.get(`${branch} ${code}`) ?? { branch, question: known.question, n: 0, audits: [] }
    place.n += 1
    if (!met) place.audits.push(uid)
    found.set(`${branch} ${code}`, place)
  }
  const name = ({ branch, question }: Failed) => `${branch} ${question.code}`
  return [...found.values()]
    .filter(({ audits }) => audits.length > 0)
    .sort((a, b) => b.audits.length - a.audits.length || (name(a) < name(b) ? -1 : 1))
}

function read(reader: Reader, key: number, code: string) {
  const { moments } = pinnedChecklist(reader, key).checklist
  const moment = moments.find(({ questions }) => questions.some(question => question.code === code))
  const question = moment?.questions.find(one => one.code === code)
  // What a condition shows or hides is left to real work.
  return question === undefined || question.showIf !== undefined || moment?.showIf !== undefined
    ? null
    : { question, met: metBy(question) }
}
