import type { Answers } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import { missingFields } from '../../src-shared/scoring/missing-fields.ts'
import { saveAnswers } from '../store/answers.ts'
import { submitAudit } from '../store/audit-status.ts'
import { beginAudit, saveFocus, saveVisit } from '../store/audits.ts'
import { attachEvidence } from '../store/evidence.ts'
import type { StoreFault } from '../store/fault.ts'
import { saveLook } from '../store/looks.ts'
import { done, type Result } from '../store/result.ts'
import type { FilledVisit } from './filled-visit.ts'
import { sampleLooks } from './sample-looks.ts'
import type { SeededWriter } from './seeded-writer.ts'
import type { VisitCosts } from './visit-costs.ts'
import type { PhotoWanted } from './photo-wanted.ts'

export interface KeptPhoto extends PhotoWanted {
  readonly sha256: string
  readonly takenAt: string | null
}

export interface VisitToWrite {
  readonly assignment: string
  readonly author: string
  readonly checklist: Checklist
  readonly filled: FilledVisit
  readonly costs: VisitCosts
  readonly photos: readonly KeptPhoto[]
  /** Milliseconds of UTC. */
  readonly begun: number
  readonly ended: number
  /** False leaves it a draft. */
  readonly finish: boolean
}

const minute = 60_000

/** A photo question's value names the files attached to it. */
function withPhotoAnswers(checklist: Checklist, answers: Answers, photos: readonly KeptPhoto[]): Answers {
  const asked = checklist.moments
    .flatMap(moment => moment.questions)
    .filter(({ code, answer }) => answer.type === 'photo' && photos.some(({ question }) => question === code))
  return {
    ...answers,
    ...Object.fromEntries(
      asked.map(({ code }) => [
        code,
        { value: photos.filter(({ question }) => question === code).map(({ sha256 }) => sha256) },
      ]),
    ),
  }
}

/** Each receipt is the photo that was taken of it. */
function withCosts(visit: VisitFacts, { fee, expenses }: VisitCosts, photos: readonly KeptPhoto[]) {
  const receipts = photos.filter(({ subject }) => subject === 'receipt').map(({ sha256 }) => sha256)
  if (expenses.length === 0) return { ...visit, fee }
  const shown = expenses.map(({ expense, receipt }) => {
    const evidence = receipt ? receipts.shift() : undefined
    return evidence === undefined ? expense : { ...expense, evidence }
  })
  return { ...visit, expenses: shown, fee }
}

function nameOf({ subject, takenAt }: KeptPhoto): string {
  if (takenAt === null) return 'IMG-WA0012.jpg'
  return `${subject}-${takenAt.slice(0, 10)}-${takenAt.slice(11, 16).replace(':', '')}.jpg`
}

/** Attaches photos; what they look like is known. */
export function attachPhotos(
  { writer }: SeededWriter,
  id: string,
  photos: readonly KeptPhoto[],
  author: string,
): Result<null, StoreFault> {
  for (const photo of photos) {
    const { question, sha256, subject, takenAt } = photo
    const fields = { question, sha256, kind: 'photo', name: nameOf(photo), caption: '', takenAt } as const
    const attached = attachEvidence(writer, id, fields, author)
    if (!attached.ok) return attached
    const seen = saveLook(writer, sha256, sampleLooks[subject])
    if (!seen.ok) return seen
  }
  return done(null)
}

/** Begins the visit and writes all of it, within an act. */
export function writeVisit(
  seeded: SeededWriter,
  { assignment, author, checklist, filled, costs, photos, begun, ended, finish }: VisitToWrite,
): Result<unknown, StoreFault> {
  const { writer, setTime } = seeded
  const audit = beginAudit(writer, { assignment, author })
  if (!audit.ok) return audit
  const { id } = audit.value
  setTime(begun + 3 * minute)
  const visit = saveVisit(writer, id, withCosts(filled.visit, costs, photos))
  if (!visit.ok) return visit
  setTime(Math.max(begun, ended - 2 * minute))
  const answers = withPhotoAnswers(checklist, filled.answers, photos)
  const saved = saveAnswers(writer, id, answers, author)
  if (!saved.ok) return saved
  const attached = attachPhotos(seeded, id, photos, author)
  if (!attached.ok) return attached
  setTime(ended)
  const last = Object.keys(answers).at(-1)
  if (!finish) return last === undefined ? done(null) : saveFocus(writer, id, last)
  const counts = Object.fromEntries(photos.map(({ question }) => [question ?? '', 1]))
  const missing = missingFields(checklist, answers, counts)
  if (missing.length > 0) throw new Error(`sample visit lacks ${JSON.stringify(missing)}`)
  return submitAudit(writer, id, author)
}
