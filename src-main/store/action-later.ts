import { metBy, metInAll } from '../../src-shared/actions/met-by.ts'
import { answerSchema, type Answer } from '../../src-shared/model/answer.ts'
import type { LaterVisit } from '../../src-shared/model/action.ts'
import type { Question } from '../../src-shared/model/question.ts'
import { visibleQuestions } from '../../src-shared/scoring/visible-questions.ts'
import { currentAnswers } from './audit-reading.ts'
import type { Reader } from './connection.ts'
import { fromColumn } from './json-column.ts'
import { pinnedChecklist } from './pinned-checklist.ts'

export type Asked = {
  readonly checklist: string
  readonly question: string
  /** null: the question alone, in its own checklist. */
  readonly standard: string | null
  /** Only waves that begin after this day. */
  readonly after: string
  /** Codes; null: every branch. */
  readonly branches: readonly string[] | null
}

type Measuring = { readonly wave: string; readonly waveKey: number; readonly checklistKey: number }
type Visit = {
  readonly key: number
  readonly audit: string
  readonly number: string
  readonly branch: string
}

/** Approved visits of later waves that measured the standard there, the oldest wave first. */
export function laterVisits(reader: Reader, asked: Asked): LaterVisit[] {
  return measuring(reader, asked.after).flatMap(({ wave, waveKey, checklistKey }) => {
    const found = askedIn(reader, checklistKey, asked)
    if (found.length === 0) return []
    const visits = visitsOf(reader, waveKey, checklistKey, asked.branches)
    const read = found.map(one => reading(reader, checklistKey, waveKey, one))
    return visits.flatMap(visit => {
      const met = metInAll(read.map(of => of(visit.key)))
      const { audit, number, branch } = visit
      return met === null ? [] : [{ audit, number, branch, wave, met }]
    })
  })
}

/** Waves after a day, with the revisions that approved visits of theirs used: a probe of the sums' key for each pair. */
function measuring(reader: Reader, after: string): Measuring[] {
  return reader
    .sql<Measuring>(
      `SELECT w.code AS wave, w.id AS waveKey, c.id AS checklistKey FROM wave w CROSS JOIN checklist c
       WHERE w.from_date > ? AND EXISTS
       (SELECT 1 FROM aggregate g WHERE g.wave_id = w.id AND g.checklist_id = c.id AND g.kind = 'total')
       ORDER BY w.from_date, w.code, c.id`,
    )
    .all(after)
}

type Found = { readonly question: Question; readonly always: boolean }

function askedIn(reader: Reader, checklistKey: number, { checklist, question, standard }: Asked): Found[] {
  const { checklist: document } = pinnedChecklist(reader, checklistKey)
  return document.moments.flatMap(moment =>
    moment.questions
      .filter(one =>
        standard === null ? document.code === checklist && one.code === question : one.standard === standard,
      )
      .map(one => ({ question: one, always: one.showIf === undefined && moment.showIf === undefined })),
  )
}

function visitsOf(
  reader: Reader,
  wave: number,
  checklist: number,
  branches: readonly string[] | null,
): Visit[] {
  const [only, ...others] = branches ?? []
  // One branch is found by its own index; several by the wave's.
  const one = only !== undefined && others.length === 0
  const among = branches === null ? '' : 'AND b.code IN (SELECT value FROM json_each(?))'
  return reader
    .sql<Visit>(
      `SELECT a.id AS key, a.uid AS audit, a.number, b.code AS branch FROM audit a JOIN branch b ON b.id = a.branch_id
       WHERE ${one ? '+' : ''}a.wave_id = ? AND +a.checklist_id = ? AND +a.status = 'approved' ${among} ORDER BY a.id`,
    )
    .all(wave, checklist, ...(branches === null ? [] : [JSON.stringify(branches)]))
}

/** How one question is read in any visit of a wave; the same answer is judged once. */
function reading(reader: Reader, checklistKey: number, wave: number, { question, always }: Found) {
  const met = metBy(question)
  const judged = new Map<string, boolean | null>()
  const stored = reader.sql<{ document: string }>(
    'SELECT document FROM answer WHERE audit_id = ? AND question = ?',
  )
  return (key: number): boolean | null => {
    const document = stored.get(key, question.code)?.document
    if (document === undefined) return null
    if (!always) {
      const { checklist } = pinnedChecklist(reader, checklistKey)
      if (!visibleQuestions(checklist, currentAnswers(reader, key)).has(question.code)) return null
    }
    const known = judged.get(document)
    if (known !== undefined) return known
    const answer: Answer = fromColumn(answerSchema, document, `answer ${question.code} in wave ${wave}`)
    const now = met(answer)
    judged.set(document, now)
    return now
  }
}
