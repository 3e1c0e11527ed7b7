import { createHash } from 'node:crypto'
import type { Answers } from '../../../src-shared/model/answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import {
  answersInCommon,
  commonQuestions,
  type CommonQuestions,
} from '../../../src-shared/statistics/common-questions.ts'
import { feltIn, impressionQuestions } from '../../../src-shared/statistics/impression-kind.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import type { Reader } from '../connection.ts'
import { fromColumn } from '../json-column.ts'
import { pinnedChecklist } from '../pinned-checklist.ts'
import { answersColumn } from '../scores.ts'
import { reading } from '../together.ts'
import type { InCommon, InCommonJob } from './in-common-job.ts'
import { TallyInCommon, type VisitInCommon } from './tally-in-common.ts'
import { noLists, wantedLists } from './wanted-lists.ts'

type Revisions = ReadonlyMap<number, Checklist>
type Counts = { readonly digest: string; readonly tally: TallyInCommon }

/** What was counted before, by set of revisions and wave: a wave whose scores are the same is not read again. */
export type Memory = Map<string, Counts>

/** Bound to the inner keys of a wave and (JSON list) of the revisions. */
export const approvedSql = `FROM audit a JOIN score s ON s.audit_id = a.id
  AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = a.id)
  WHERE a.wave_id = ? AND a.status = 'approved' AND +a.checklist_id IN (SELECT value FROM json_each(?))`

export function countInCommon(reader: Reader, job: InCommonJob, memory: Memory): InCommon {
  return reading(reader, 'comparison.inCommon', () => {
    const revisions = revisionsOf(reader, job)
    const [newest, ...earlier] = [...revisions.values()].reverse()
    if (newest === undefined) return { questions: 0, share: null, trend: false, visits: [], ...noLists }
    const common = commonQuestions(newest, earlier)
    const waves = job.waves.map(code => ({
      code,
      ...countedWave(reader, job, code, revisions, common, memory),
    }))
    return {
      questions: common.codes.size,
      share: common.share,
      trend: common.trend,
      visits: waves.flatMap(({ code, tally }) =>
        [...tally.visits()].map(([branch, visits]) => ({ wave: code, branch, visits })),
      ),
      ...wantedLists(job, waves),
    }
  })
}

/** By inner key, in the order of their numbers. */
function revisionsOf(reader: Reader, job: InCommonJob): Revisions {
  const rows = reader
    .sql<{ key: number; revision: number }>(
      'SELECT id AS key, revision FROM checklist WHERE code = ? ORDER BY revision',
    )
    .all(job.checklist)
  return new Map(
    rows
      .filter(({ revision }) => job.revisions.includes(revision))
      .map(({ key }) => [key, pinnedChecklist(reader, key).checklist]),
  )
}

function countedWave(
  reader: Reader,
  { checklist, revisions: numbers }: InCommonJob,
  wave: string,
  revisions: Revisions,
  common: CommonQuestions,
  memory: Memory,
): Counts {
  const key = `${checklist}\n${numbers.join()}\n${wave}`
  const row = reader.sql<{ id: number }>('SELECT id FROM wave WHERE code = ?').get(wave)
  const bound = [row?.id ?? 0, JSON.stringify([...revisions.keys()])]
  const hash = createHash('sha256')
  for (const score of reader
    .sql<{ hash: string }>(`SELECT s.hash ${approvedSql} ORDER BY a.id`)
    .iterate(...bound))
    hash.update(score.hash)
  const digest = hash.digest('hex')
  const known = memory.get(key)
  if (known?.digest === digest) return known
  const counts = { digest, tally: tallyOf(reader, bound, revisions, common) }
  memory.set(key, counts)
  return counts
}

function tallyOf(
  reader: Reader,
  bound: readonly unknown[],
  revisions: Revisions,
  common: CommonQuestions,
): TallyInCommon {
  const tally = new TallyInCommon()
  const visits = reader.sql<{ checklist: number; branch: string; answers: string; uid: string }>(
    `SELECT a.checklist_id AS checklist, (SELECT code FROM branch WHERE id = a.branch_id) AS branch, a.uid, s.answers
     ${approvedSql}`,
  )
  for (const { checklist, branch, answers, uid } of visits.iterate(...bound)) {
    const revision = revisions.get(checklist)
    if (revision === undefined) continue
    const given = fromColumn(answersColumn, answers, `score of ${uid}`)
    tally.add({ branch, ...inCommon(revisions.size === 1, common, revision, given) })
  }
  return tally
}

/** `alone`: everything is in common with itself; only raw percents are taken from either. */
function inCommon(
  alone: boolean,
  common: CommonQuestions,
  revision: Checklist,
  answers: Answers,
): Omit<VisitInCommon, 'branch'> {
  const { asked, scored } = factsOf(revision)
  if (alone) {
    const exact = scoreExactly(revision, answers)
    const visible = new Set(exact.questions.filter(question => question.visible).map(({ code }) => code))
    return {
      exact,
      felt: feltIn(
        asked.filter(({ question }) => visible.has(question.code)),
        answers,
      ),
      scored,
    }
  }
  const counted = answersInCommon(common, revision, answers)
  const exact = common.checklist === null ? null : scoreExactly(common.checklist, counted)
  return { exact, felt: feltIn(asked, counted), scored }
}

type Facts = {
  readonly asked: ReturnType<typeof impressionQuestions>
  readonly scored: VisitInCommon['scored']
}
const facts = new WeakMap<Checklist, Facts>()

/** What is the same for every visit of a revision. */
function factsOf(revision: Checklist): Facts {
  const known = facts.get(revision)
  if (known !== undefined) return known
  const made = {
    asked: impressionQuestions(revision),
    scored: new Map(
      revision.moments
        .flatMap(({ questions }) => questions)
        .filter(({ role }) => role === 'scored')
        .map(({ code, standard = null }) => [code, standard]),
    ),
  }
  facts.set(revision, made)
  return made
}
