import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aggregatesOf } from '../../../src-main/store/aggregates.ts'
import { saveAnswers } from '../../../src-main/store/answers.ts'
import { listAudits, readAudit } from '../../../src-main/store/audit-reading.ts'
import { approveAudit, submitAudit } from '../../../src-main/store/audit-status.ts'
import { saveVisit } from '../../../src-main/store/audits.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { backupDaily } from '../../../src-main/store/daily-backups.ts'
import { attachEvidence } from '../../../src-main/store/evidence.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'
import { finishPurge } from '../../../src-main/store/retention/finish-purge.ts'
import { auditTables, purgeAudit } from '../../../src-main/store/retention/purge-audit.ts'
import { purgeEvidence } from '../../../src-main/store/retention/purge-evidence.ts'
import { purgePerson } from '../../../src-main/store/retention/purge-person.ts'
import { retentionPlan } from '../../../src-main/store/retention/retention-plan.ts'
import { saveShopper } from '../../../src-main/store/shoppers.ts'
import { begun, emptyFolder, faultOf, network, opened, value } from './data-folder.ts'
import { attachPhoto } from './photos.ts'

const secret = 'Кассир Айгуль рассказала о переезде'
const purge = { author: 'Анна', reason: 'срок хранения истёк' }

/** An approved visit with a narrative, a comment and a photo; one more is still a draft. */
async function twoVisits() {
  const folder = emptyFolder()
  const store = opened(folder)
  const { writer } = store
  const where = network(writer)
  const shopper = value(
    saveShopper(writer, {
      alias: 'A-1',
      name: 'Айдана Серикова',
      email: 'aidana@example.org',
      phone: '+7 700 000 00 00',
      city: 'Алматы',
      active: true,
    }),
  )
  const id = begun(writer, where)
  value(saveVisit(writer, id, { narrative: secret }))
  const answers = {
    greeting: { value: 'no', comment: `${secret}: комментарий` },
    clean: { value: 4 },
    wait: { value: 60 },
  }
  value(saveAnswers(writer, id, answers, 'Айдана Серикова'))
  const sha256 = await attachPhoto(writer, id, 'a photo of the counter')
  // Whoever acts at this machine stands in its log for good; the shopper acted at another.
  value(submitAudit(writer, id, 'Анна'))
  value(approveAudit(writer, id, 'Анна'))
  const draft = begun(writer, where)
  return { store, folder, writer, id, draft, sha256, shopper: shopper.id }
}

const sums = (writer: Writer) =>
  aggregatesOf(writer, '2026-Q4', { code: 'bank-branch', revision: 1 }, 'moment')

/** Every file of the folder that holds these bytes. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => {
    const file = join(folder, name)
    return statSync(file).isFile() && readFileSync(file).includes(text)
  })
}

describe('purging the evidence of a visit', () => {
  it('takes the files, and leaves answers, comments and scores', async () => {
    const { folder, writer, id, sha256 } = await twoVisits()
    const before = readAudit(writer, id)
    const hashes = value(purgeEvidence(writer, id, purge))
    expect(hashes).toEqual([sha256])
    expect(value(await finishPurge(writer, hashes))).toMatchObject({ files: 1 })
    expect(existsSync(pathsOf(folder).evidenceFile(sha256))).toBe(false)
    const after = readAudit(writer, id)
    expect(after).toEqual({ ...before, evidence: [], updatedAt: after?.updatedAt })
    expect(await verifyStore(folder)).toEqual([])
    expect(retentionPlan(writer)).toMatchObject([{ wave: '2026-Q4', files: 0, purgedEvidence: 1 }])
  })

  it('keeps a file that another visit has too', async () => {
    const { folder, writer, id, draft, sha256 } = await twoVisits()
    const photo = {
      question: null,
      sha256,
      kind: 'photo',
      name: 'b.jpg',
      caption: '',
      takenAt: null,
    } as const
    value(attachEvidence(writer, draft, photo, 'A-1'))
    const hashes = value(purgeEvidence(writer, id, purge))
    expect(value(await finishPurge(writer, hashes))).toMatchObject({ files: 0 })
    expect(existsSync(pathsOf(folder).evidenceFile(sha256))).toBe(true)
  })
})

describe('purging a visit', () => {
  it('leaves its numbers in the sums and nothing else, in no file of the folder', async () => {
    const { store, folder, writer, id, draft, sha256 } = await twoVisits()
    value(await backupDaily(store))
    expect(filesWith(folder, secret).length).toBeGreaterThan(1)
    const before = sums(writer)
    const hashes = value(purgeAudit(writer, id, purge))
    const finished = value(await finishPurge(writer, hashes))
    expect(finished).toMatchObject({ files: 1, rewritten: 1, dropped: 0 })
    expect(sums(writer)).toEqual(before)
    expect(listAudits(writer).map(audit => audit.id)).toEqual([draft])
    expect(await verifyStore(folder)).toEqual([])
    expect(filesWith(folder, secret)).toEqual([])
    expect(existsSync(pathsOf(folder).evidenceFile(sha256))).toBe(false)
    expect(retentionPlan(writer)).toMatchObject([{ audits: 0, working: 1, purgedAudits: 1 }])
  })

  it('is refused while somebody works on it', async () => {
    const { writer, draft } = await twoVisits()
    expect(faultOf(purgeAudit(writer, draft, purge))).toMatchObject({ code: 'LOCKED' })
    expect(faultOf(purgeEvidence(writer, draft, purge))).toMatchObject({ code: 'LOCKED' })
  })

  it('knows every table whose rows belong to an audit', async () => {
    const { writer } = await twoVisits()
    const owning = writer
      .sql<{ name: string }>(
        `SELECT DISTINCT t.name FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND f."table" = 'audit'`,
      )
      .all()
      .map(row => row.name)
    // Evidence goes with its log entries, by an act of its own.
    expect(new Set([...auditTables, 'evidence'])).toEqual(new Set(owning))
  })
})

describe('purging a person', () => {
  it('leaves the visits under a number, and the name in no file of the folder', async () => {
    const { store, folder, writer, id, shopper } = await twoVisits()
    value(await backupDaily(store))
    expect(filesWith(folder, 'Серикова').length).toBeGreaterThan(1)
    const { alias, audits } = value(purgePerson(writer, shopper, purge))
    value(await finishPurge(writer, []))
    expect(audits).toBe(2)
    expect(readAudit(writer, id)?.shopper).toBe(alias)
    expect(await verifyStore(folder)).toEqual([])
    expect(filesWith(folder, 'Серикова')).toEqual([])
    expect(filesWith(folder, 'aidana@example.org')).toEqual([])
  })
})
