import { scoreSchema } from '../../../src-shared/model/score.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import type { Reader } from '../connection.ts'
import { fromColumn } from '../json-column.ts'
import { pinnedChecklist } from '../pinned-checklist.ts'
import { answersColumn } from '../scores.ts'
import { reading } from '../together.ts'
import { approvedSql } from './count-in-common.ts'
import type { CriticalRows, PercentRows, PercentsJob, QuestionJob, QuestionRows } from './visit-jobs.ts'

/** Visits by branch, percent and band: many have the same. */
export function percentsOfVisits(reader: Reader, job: PercentsJob): PercentRows {
  return reading(reader, 'comparison.percents', () => {
    const keys = JSON.stringify(keysOf(reader, job))
    return job.waves.flatMap(wave =>
      reader
        .sql<PercentRows[number]>(
          `SELECT (SELECT code FROM branch WHERE id = a.branch_id) AS branch, a.percent, a.band, count(*) AS visits
           FROM audit a WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND +a.status = 'approved'
           AND +a.checklist_id IN (SELECT value FROM json_each(?)) GROUP BY a.branch_id, a.percent, a.band`,
        )
        .all(wave, keys),
    )
  })
}

const criticalColumn = scoreSchema.shape.critical

/** Critical questions that failed, as the last revision of each score has them. */
export function criticalInVisits(reader: Reader, job: PercentsJob): CriticalRows {
  return reading(reader, 'comparison.critical', () => {
    const keys = JSON.stringify(keysOf(reader, job))
    const byBranch = new Map<string, { visits: number; failing: number; failed: Map<string, number> }>()
    for (const wave of job.waves) {
      const visits = reader
        .sql<{ id: string; branch: string; critical: string }>(
          `SELECT a.uid AS id, (SELECT code FROM branch WHERE id = a.branch_id) AS branch,
           json_extract(s.document, '$.critical') AS critical ${approvedSql}`,
        )
        .iterate(keyOf(reader, wave), keys)
      for (const { id, branch, critical } of visits) {
        const own = byBranch.get(branch) ?? { visits: 0, failing: 0, failed: new Map<string, number>() }
        byBranch.set(branch, own)
        const failed = fromColumn(criticalColumn, critical, `score of ${id}`)
        own.visits += 1
        own.failing += failed.length > 0 ? 1 : 0
        for (const { question } of failed) own.failed.set(question, (own.failed.get(question) ?? 0) + 1)
      }
    }
    return [...byBranch].map(([branch, { visits, failing, failed }]) => ({
      branch,
      visits,
      failing,
      failed: [...failed].map(([question, count]) => ({ question, visits: count })),
    }))
  })
}

/** Scores the visits again: what a question came to is kept in no row. */
export function lostOnQuestion(reader: Reader, job: QuestionJob): QuestionRows {
  return reading(reader, 'comparison.question', () => {
    const keys = JSON.stringify(keysOf(reader, job))
    const branches = new Set(job.branches)
    const found: (QuestionRows['visits'][number] & { readonly at: string })[] = []
    for (const wave of job.waves) {
      const visits = reader
        .sql<{ id: string; at: string; branch: string; checklist: number; answers: string }>(
          `SELECT a.uid AS id, a.begun_at AS at, (SELECT code FROM branch WHERE id = a.branch_id) AS branch,
           a.checklist_id AS checklist, s.answers ${approvedSql}`,
        )
        .iterate(keyOf(reader, wave), keys)
      for (const { id, at, branch, checklist, answers } of visits) {
        if (!branches.has(branch)) continue
        const given = fromColumn(answersColumn, answers, `score of ${id}`)
        const { questions } = scoreExactly(pinnedChecklist(reader, checklist).checklist, given)
        const question = questions.find(({ code }) => code === job.question)
        if (question === undefined || !question.answered || question.na) continue
        found.push({ id, at, percent: question.percent, lost: question.lost })
      }
    }
    found.sort((a, b) => b.lost - a.lost || (a.at > b.at ? -1 : 1))
    const visits = found.slice(0, job.most).map(({ id, percent, lost }) => ({ id, percent, lost }))
    return { total: found.length, visits }
  })
}

const keyOf = (reader: Reader, wave: string) =>
  reader.sql<{ id: number }>('SELECT id FROM wave WHERE code = ?').get(wave)?.id ?? 0

function keysOf(reader: Reader, { checklist, revisions }: PercentsJob): number[] {
  return reader
    .sql<{ id: number; revision: number }>('SELECT id, revision FROM checklist WHERE code = ?')
    .all(checklist)
    .flatMap(({ id, revision }) => (revisions.includes(revision) ? [id] : []))
}
