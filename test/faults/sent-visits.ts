import { saveAnswers } from '../../src-main/store/answers.ts'
import { approveAudit, submitAudit } from '../../src-main/store/audit-status.ts'
import { beginAudit, saveVisit } from '../../src-main/store/audits.ts'
import { saveBranch } from '../../src-main/store/branches.ts'
import type { Writer } from '../../src-main/store/connection.ts'
import { saveShopper } from '../../src-main/store/shoppers.ts'
import { network, value } from '../unit/store/data-folder.ts'
import { attachPhoto } from '../unit/store/photos.ts'

export interface SentVisit {
  readonly id: string
  /** Stands in its answers, facts and comments, and nowhere else. */
  readonly words: string
  readonly sha256: string
}

/** Head office: visits that were sent, each with words and a photo of its own, and every second one approved. */
export async function sentVisits(writer: Writer, count: number): Promise<SentVisit[]> {
  const where = network(writer)
  const fields = { code: 'almaty-2', name: 'Алматы, Сатпаева', city: '', region: '', address: '', format: '' }
  const other = value(saveBranch(writer, fields)).id
  const visits: SentVisit[] = []
  for (let n = 1; n <= count; n += 1) {
    const words = `Кассир номер ${n}-й рассказала о переезде`
    const branch = n % 3 === 0 ? other : where.branch
    const pins = { branch, checklist: 'bank-branch', wave: where.wave, shopper: 'A-1', author: 'A-1' }
    const { id } = value(beginAudit(writer, pins))
    value(saveVisit(writer, id, { narrative: words }))
    const answers = {
      greeting: { value: n % 2 === 0 ? 'no' : 'yes', comment: words },
      clean: { value: 1 + (n % 5) },
      wait: { value: n * 7 },
      story: { value: words },
    }
    value(saveAnswers(writer, id, answers, 'A-1'))
    const sha256 = await attachPhoto(writer, id, `photo: ${words}`)
    value(submitAudit(writer, id, 'A-1'))
    if (n % 2 === 0) value(approveAudit(writer, id, 'Ольга'))
    visits.push({ id, words, sha256 })
  }
  return visits
}

/** The shopper of these visits as head office knows them. */
export function knownShopper(writer: Writer): string {
  const fields = { alias: 'A-1', name: 'Айдана Серикова', email: '', phone: '', city: '', active: true }
  return value(saveShopper(writer, fields)).id
}
