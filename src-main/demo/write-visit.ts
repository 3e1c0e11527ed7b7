import type { Answers } from '../../src-shared/model/answer.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { missingFields } from '../../src-shared/scoring/missing-fields.ts'
import { saveAnswers } from '../store/answers.ts'
import { submitAudit } from '../store/audit-status.ts'
import { beginAudit, saveFocus, saveVisit } from '../store/audits.ts'
import { attachEvidence } from '../store/evidence.ts'
import { keepFile } from '../store/evidence-files.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import type { FilledVisit, PhotoWanted } from './filled-visit.ts'
import type { SeededWriter } from './seeded-writer.ts'

export interface KeptPhoto extends PhotoWanted {
  readonly sha256: string
  readonly takenAt: string
}

export interface VisitToWrite {
  readonly assignment: string
  readonly author: string
  readonly checklist: Checklist
  readonly filled: FilledVisit
  readonly photos: readonly KeptPhoto[]
  /** Milliseconds of UTC. */
  readonly begun: number
  readonly ended: number
}

const minute = 60_000

/** Bytes on disk first, as for any other evidence. */
export async function keepPhoto(
  { writer }: SeededWriter,
  photo: PhotoWanted,
  bytes: Uint8Array,
  takenAt: string,
): Promise<Result<KeptPhoto, StoreFault>> {
  const kept = await keepFile(writer, bytes, 'image/jpeg')
  return kept.ok ? done({ ...photo, sha256: kept.value.sha256, takenAt }) : kept
}

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

/** Begins the visit and writes all of it; `finish` false leaves it a draft. One transaction. */
export function writeVisit(
  { writer, setTime }: SeededWriter,
  { assignment, author, checklist, filled, photos, begun, ended }: VisitToWrite,
  finish: boolean,
): Result<string, StoreFault> {
  return together<string, StoreFault>(writer, 'sample.visit', () => {
    setTime(begun)
    const audit = beginAudit(writer, { assignment, author })
    if (!audit.ok) return audit
    const { id } = audit.value
    setTime(begun + 3 * minute)
    const visit = saveVisit(writer, id, filled.visit)
    if (!visit.ok) return visit
    setTime(Math.max(begun, ended - 2 * minute))
    const answers = withPhotoAnswers(checklist, filled.answers, photos)
    const saved = saveAnswers(writer, id, answers, author)
    if (!saved.ok) return saved
    for (const { question, sha256, subject, takenAt } of photos) {
      const name = `${subject}-${takenAt.slice(0, 10)}-${takenAt.slice(11, 16).replace(':', '')}.jpg`
      const fields = { question, sha256, kind: 'photo', name, caption: '', takenAt } as const
      const attached = attachEvidence(writer, id, fields, author)
      if (!attached.ok) return attached
    }
    setTime(ended)
    const last = Object.keys(answers).at(-1)
    if (!finish) {
      const focused = last === undefined ? done(null) : saveFocus(writer, id, last)
      return focused.ok ? done(id) : focused
    }
    const counts = Object.fromEntries(photos.map(({ question }) => [question ?? '', 1]))
    const missing = missingFields(checklist, answers, counts)
    if (missing.length > 0) throw new Error(`sample visit lacks ${JSON.stringify(missing)}`)
    const submitted = submitAudit(writer, id, author)
    return submitted.ok ? done(id) : submitted
  })
}
