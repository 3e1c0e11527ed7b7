import { checkAnswers } from '../../../src-shared/model/check-answer.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { questionsOf } from '../../../src-shared/model/questions-of.ts'
import type { RefusalReason } from '../../../src-shared/model/package/import-summary.ts'
import type { ArrivalContext } from '../../store/arrival-context.ts'
import {
  arrivingScore,
  arrivingSubmission,
  type ArrivingAudit,
  type ArrivingHistory,
} from '../../store/arrival-rows.ts'
import { newSubmissions, numberScores, visitChanges, type ArrivalUpdate } from '../../store/arrival-update.ts'
import { headerHash } from '../../store/audit-header.ts'
import type { Reader } from '../../store/connection.ts'
import { isPurged, knownAudit, knownContent, type KnownAudit } from '../../store/known-audit.ts'
import { done, refused, type Result } from '../../store/result.ts'
import { fromUnits, toUnits } from '../../store/units.ts'
import type { ArrivedHeader, ArrivingVisit, VisitRecord } from './arriving-visit.ts'
import type { ArrivalSender } from './job.ts'
import { scoresOf } from './record-scores.ts'

/** A score that the sender computed differently. Percents. */
export type Rescored = { readonly sent: number | null; readonly here: number | null }

export type Judgement =
  | { readonly fate: 'unchanged' }
  | { readonly fate: 'added'; readonly audit: ArrivingAudit; readonly rescored: Rescored | null }
  | { readonly fate: 'updated'; readonly update: ArrivalUpdate; readonly rescored: Rescored | null }

type Judged<Value> = Result<Value, RefusalReason>

export type Judging = {
  readonly reader: Reader
  readonly context: ArrivalContext
  readonly sender: ArrivalSender
}

const decided = { submitted: 0, impossible: 0, rejected: 1, approved: 2 } as const

/** A shopper's key brings what that shopper submitted; decisions and corrections come from colleagues alone. */
function mayBring({ colleague, shopper }: ArrivalSender, record: VisitRecord): RefusalReason | null {
  if (colleague) return null
  if (shopper !== null && record.shopper !== shopper) return 'otherShopper'
  const decisions = decided[record.status] > 0 || record.scores.some(({ cause }) => cause !== 'submitted')
  return decisions ? 'statusRefused' : null
}

/** What a record of an audit that is here already may do to it. */
function against(
  reader: Reader,
  known: KnownAudit,
  record: VisitRecord,
  content: string,
): Judged<'unchanged' | 'submission' | 'decision'> {
  const number = record.submissions.at(-1)?.number ?? 0
  if (number < known.submission) return done('unchanged')
  if (number === known.submission) {
    if (knownContent(reader, known) !== content) {
      return refused(known.status === 'approved' ? 'approvedHere' : 'submissionTaken')
    }
    const { status } = known
    if (status !== 'submitted' && status !== 'rejected') return done('unchanged')
    return done(decided[record.status] > decided[status] ? 'decision' : 'unchanged')
  }
  if (known.status === 'approved') return refused('approvedHere')
  // Whoever works on it here would lose what they wrote.
  if (known.status === 'draft' || (known.status === 'returned' && known.madeHere))
    return refused('statusRefused')
  return done('submission')
}

/** Earlier submissions are history: a later one does not tell them anew. */
function sameEarlier(known: KnownAudit, record: VisitRecord): boolean {
  const sent = new Map(record.submissions.map(one => [one.number, one]))
  return known.submissions.every(one => {
    const other = sent.get(one.number)
    return other?.at === one.at && other.kind === one.kind && other.author === one.author
  })
}

type Ground = { readonly checklist: Checklist; readonly assignment: string | null }

/** What the visit names, as far as it is here or comes with it. */
function groundOf({ reader, context }: Judging, record: VisitRecord): Judged<Ground> {
  const { code, revision, hash } = record.checklist
  const checklist = context.checklist(code, revision, hash)
  if (!checklist.ok) return checklist
  const branch = context.branch(record.branch)
  if (!branch.ok) return branch
  const wave = record.wave === null ? done(null) : context.wave(record.wave)
  if (!wave.ok) return wave
  if (record.assignment === null) return done({ checklist: checklist.value, assignment: null })
  const shopper = reader
    .sql<string>('SELECT shopper FROM assignment WHERE uid = ?')
    .pluck()
    .get(record.assignment)
  if (shopper !== undefined && shopper !== record.shopper) return refused('otherShopper')
  const assignment = shopper === undefined ? null : record.assignment
  return done({ checklist: checklist.value, assignment })
}

/** Whether everything in the visit is about questions of its checklist, and fits them where it was submitted. */
function fits(checklist: Checklist, record: VisitRecord, { rows, answers }: ArrivingHistory): boolean {
  const known = questionsOf(checklist)
  const named = [...rows, ...record.evidence].every(
    ({ question }) => question === null || known.has(question),
  )
  if (!named) return false
  return record.status === 'impossible' || checkAnswers(checklist, answers, true).length === 0
}

function rescoredOf(record: VisitRecord, percent: number | null): Rescored | null {
  const sent = record.scores.at(-1)
  if (!sent) return null
  if ((sent.percent === null ? null : toUnits(sent.percent)) === percent) return null
  return { sent: sent.percent, here: percent === null ? null : fromUnits(percent) }
}

/**
 * Decides about one record by the rules of merging: by id, the highest submission wins in whichever order, what is
 * approved or purged here stays. Nothing is written.
 */
export function judgeRecord(judging: Judging, visit: ArrivingVisit): Judged<Judgement> {
  const { reader, sender, context } = judging
  const { record, header: plain, history, evidence, content } = visit
  const { id, wave, branch, checklist: code, revision } = plain
  if (isPurged(reader, id, record.shopper)) return refused('purged')
  const forbidden = mayBring(sender, record)
  if (forbidden) return refused(forbidden)
  const known = knownAudit(reader, record.id)
  const act = known === null ? done('new' as const) : against(reader, known, record, content)
  if (!act.ok) return act
  if (act.value === 'unchanged') return done({ fate: 'unchanged' })
  if (known && (!sameEarlier(known, record) || !sameVisit(reader, known, plain)))
    return refused('submissionTaken')
  const ground = groundOf(judging, record)
  if (!ground.ok) return ground
  const { checklist, assignment } = ground.value
  if (!fits(checklist, record, history)) return refused('answersInvalid')
  const owned = reader.sql('SELECT 1 FROM evidence WHERE uid = ? AND audit_id <> ?')
  if (evidence.rows.some(row => owned.get(row.id, known?.key ?? 0) !== undefined)) return refused('codeTaken')
  const scores = scoresOf(checklist, record, history)
  if (!scores) return refused('answersInvalid')
  context.need(branch, wave, { code, revision })
  const header = { ...plain, assignment: assignment ?? known?.assignment ?? null }
  const made = scores.list.at(-1)?.exact
  const shown = record.status === 'impossible' ? null : (made ?? null)
  const percent = shown?.percentUnits ?? null
  const band = shown?.score.band ?? null
  const rescored = rescoredOf(record, made?.percentUnits ?? null)
  const last = header.submission
  if (known === null) {
    const whole = { ...header, percent, band }
    const audit: ArrivingAudit = {
      header: whole,
      hash: headerHash({ ...whole, key: 0, stored: '', issuedOn: null }),
      history,
      evidence,
      scores: scores.list.map((score, at) => arrivingScore(id, at + 1, score)),
      submissions: record.submissions.map(one => {
        const score = scores.of.get(one.number)
        return arrivingSubmission(
          id,
          one,
          score === undefined ? null : score + 1,
          one.number === last ? content : null,
        )
      }),
    }
    return done({ fate: 'added', audit, rescored })
  }
  const { added, revisions } = numberScores(reader, { key: known.key, id }, scores.list)
  const numbered = record.submissions.map(one => {
    const score = scores.of.get(one.number)
    return { ...one, score: score === undefined ? null : (revisions[score] ?? null) }
  })
  const isDecision = act.value === 'decision'
  const update: ArrivalUpdate = {
    key: known.key,
    id,
    state: known.state,
    header,
    shown: isDecision && added.length === 0 ? null : { percent, band },
    visit: isDecision ? null : visitChanges(reader, known.key, history, evidence),
    scores: added,
    submissions: newSubmissions(id, known, numbered, content),
  }
  return done({ fate: 'updated', update, rescored })
}

/** A visit does not move to another branch, checklist or person between two submissions. */
function sameVisit(
  reader: Reader,
  { key }: KnownAudit,
  { branch, checklist, revision, shopper, begunAt }: ArrivedHeader,
): boolean {
  const same = reader
    .sql(
      `SELECT 1 FROM audit a JOIN branch b ON b.id = a.branch_id JOIN checklist c ON c.id = a.checklist_id
       WHERE a.id = ? AND b.uid = ? AND c.code = ? AND c.revision = ? AND a.shopper = ? AND a.begun_at = ?`,
    )
    .get(key, branch, checklist, revision, shopper, begunAt)
  return same !== undefined
}
