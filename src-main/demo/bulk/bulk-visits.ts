import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import {
  arrivingHistory,
  arrivingScore,
  arrivingSubmission,
  visitContentHash,
  type ArrivingHeader,
} from '../../store/arrival-rows.ts'
import { headerHash } from '../../store/audit-header.ts'
import { prepareEntry } from '../../store/log.ts'
import { filledVisit } from '../filled-visit.ts'
import { randomOf, type Random } from '../random.ts'
import { supervisor } from '../sample-shoppers.ts'
import { seededUuid } from '../seeded-writer.ts'
import { pastOf } from '../twisted.ts'
import { visitCosts } from '../visit-costs.ts'
import { minutesOf } from '../visit-story.ts'
import { CommentWriter } from '../write-comments.ts'
import type { BulkJob, BulkScene, BulkVisit } from './bulk-job.ts'
import { chooseQuickly } from './choose-quickly.ts'

const minute = 60_000

/** The approved visits of a branch in a wave, each whole but for its photos; the same job gives the same visits. */
export function bulkVisits(job: BulkJob): BulkVisit[] {
  const random = randomOf(job.seed, job.stream)
  const comments = new CommentWriter(random)
  return job.scenes.map(scene => bulkVisit(job, scene, comments, random))
}

function bulkVisit(job: BulkJob, scene: BulkScene, comments: CommentWriter, random: Random): BulkVisit {
  const { checklist, good, habits } = job
  const { story, assignment, number } = scene
  const { shopper, target, capped } = scene.planned
  const past = pastOf(new Map(), shopper)
  const aims = { target, capped, good, habits, twist: null, past, reusesPhoto: false, showsEntrance: false }
  const filled = filledVisit(checklist, story, aims, comments, random, chooseQuickly)
  const { fee, expenses } = visitCosts(story.branch, random)
  const away = minutesOf(story, filled.answers).whole + random.int(15, 70)
  const begun = story.start + away * minute
  const ended = begun + random.int(22, 45) * minute
  const id = seededUuid(begun, random)
  const given = Object.entries(filled.answers)
  const step = (ended - begun) / (given.length + 2)
  const history = arrivingHistory({
    id,
    history: given.map(([question, answer], place) => ({
      question,
      answer,
      at: new Date(begun + Math.round(step * (place + 1))).toISOString(),
      author: shopper,
      source: null,
      undo: false,
    })),
  })
  const exact = scoreExactly(checklist, history.answers)
  const at = new Date(ended).toISOString()
  const score = arrivingScore(id, 1, {
    cause: 'submitted',
    at,
    author: null,
    reason: null,
    answers: history.answersJson,
    exact,
  })
  const header: ArrivingHeader = {
    id,
    number,
    wave: job.wave,
    branch: job.branch,
    checklist: checklist.code,
    revision: checklist.revision ?? 1,
    checklistHash: job.checklistHash,
    assignment,
    shopper,
    scenario: canonicalJson(story.product.scenario),
    visit: canonicalJson({
      ...filled.visit,
      fee,
      ...(expenses.length > 0 && { expenses: expenses.map(({ expense }) => expense) }),
    }),
    status: 'approved',
    reason: null,
    submission: 1,
    begunAt: new Date(begun).toISOString(),
    submittedAt: at,
    percent: score.row.percent,
    band: score.band,
  }
  const facts = {
    number: 1,
    kind: 'submitted',
    at,
    author: shopper,
    declaration: null,
    reason: null,
    withdrawnAt: null,
    withdrawnBy: null,
  } as const
  const content = visitContentHash({ ...header, submissions: [facts], head: history.head, evidence: [] })
  const told = { number, submission: 1, status: 'submitted', content, score: 1, hash: score.hash }
  return {
    header,
    hash: headerHash({ ...header, key: 0, stored: '', issuedOn: null }),
    versions: history.rows.map(row => [row.question, row.document, row.at, row.hash, row.answerHash ?? '']),
    answered: history.answered,
    head: history.head,
    digest: history.digest,
    score,
    submission: arrivingSubmission(id, facts, 1, content),
    entries: [
      prepareEntry({ kind: 'audit.received', subject: id, author: supervisor, content: told }),
      prepareEntry({ kind: 'audit.approved', subject: id, author: supervisor, content: { reason: null } }),
    ],
  }
}
