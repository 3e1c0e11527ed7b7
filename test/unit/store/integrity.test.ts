import Database from 'better-sqlite3'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAnswers } from '../../../src-main/store/answers.ts'
import { approveAudit, submitAudit } from '../../../src-main/store/audit-status.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { pathsOf } from '../../../src-main/store/paths.ts'
import { importStandards } from '../../../src-main/store/import-standards.ts'
import { begun, emptyFolder, network, opened, standard, value } from './data-folder.ts'
import { attachPhoto } from './photos.ts'

/** One approved visit with a photo, one draft, a standard; closed. */
async function filled() {
  const folder = emptyFolder()
  const store = opened(folder)
  const { writer } = store
  const where = network(writer)
  value(importStandards(writer, [{ document: standard, industry: 'bank' }]))
  const id = begun(writer, where)
  const answers = { greeting: { value: 'yes' }, clean: { value: 4 }, wait: { value: 60 } }
  value(saveAnswers(writer, id, answers, 'A-1'))
  const sha256 = await attachPhoto(writer, id, 'the bytes of a photo', { name: 'IMG_1.jpg', caption: 'Вход' })
  value(submitAudit(writer, id, 'A-1'))
  value(approveAudit(writer, id, 'S-1'))
  const draft = begun(writer, where)
  value(saveAnswers(writer, draft, { greeting: { value: 'no' }, story: { value: 'Рассказ' } }, 'A-1'))
  store.close()
  return { folder, id, draft, sha256, photo: pathsOf(folder).evidenceFile(sha256) }
}

/** Another program writes into the database; triggers do not hold it back. */
function tamper(folder: string, sql: string): void {
  const db = new Database(join(folder, 'vizit.sqlite'))
  const triggers = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
}

const told = (faults: Awaited<ReturnType<typeof verifyStore>>) =>
  faults.map(({ code, record, name }) => `${code} ${record} ${name}`)

describe('verify', () => {
  it('finds nothing wrong with what the store wrote, beside the running app too', async () => {
    const { folder } = await filled()
    expect(await verifyStore(folder)).toEqual([])
    opened(folder)
    expect(await verifyStore(folder)).toEqual([])
  })

  it.each([
    [
      'an answer',
      `UPDATE answer SET document = '{"value":"no"}' WHERE audit_id = 1 AND question = 'greeting'`,
      'RECORD_CHANGED answer 2026-Q4-0001 greeting',
    ],
    [
      'an answer of a draft',
      `UPDATE answer SET document = '{"value":"yes"}' WHERE audit_id = 2 AND question = 'greeting'`,
      'RECORD_CHANGED answer 2026-Q4-0002 greeting',
    ],
    [
      'a lost answer',
      `DELETE FROM answer WHERE audit_id = 2 AND question = 'story'`,
      'RECORD_MISSING answer 2026-Q4-0002 story',
    ],
    [
      'a foreign answer',
      `INSERT INTO answer VALUES (2, 'clean', '{"value":5}', '${'0'.repeat(64)}')`,
      'RECORD_CHANGED answer 2026-Q4-0002 clean',
    ],
    [
      'a version in the history',
      `UPDATE answer_history SET document = '{"value":"maybe"}' WHERE audit_id = 1 AND seq = 2`,
      'RECORD_CHANGED history 2026-Q4-0001 2 clean',
    ],
    [
      'how a version came about',
      `UPDATE answer_history SET source = '{"kind":"typed"}' WHERE audit_id = 1 AND seq = 2`,
      'RECORD_CHANGED history 2026-Q4-0001 2 clean',
    ],
    [
      'a lost version',
      'DELETE FROM answer_history WHERE audit_id = 1 AND seq = 3',
      'RECORD_MISSING history 2026-Q4-0001 3',
    ],
    [
      'the narrative',
      `UPDATE audit SET visit = '{"narrative":"other"}' WHERE id = 2`,
      'RECORD_CHANGED audit 2026-Q4-0002',
    ],
    ['a status', `UPDATE audit SET status = 'rejected' WHERE id = 1`, 'RECORD_CHANGED audit 2026-Q4-0001'],
    [
      'a checklist',
      `UPDATE checklist SET document = replace(document, '"points":5', '"points":6')`,
      'RECORD_CHANGED checklist bank-branch/1',
    ],
    [
      'the title of a checklist',
      `UPDATE checklist SET title = '{"ru":"Другой"}'`,
      'RECORD_CHANGED checklist bank-branch/1',
    ],
    [
      'a standard',
      `UPDATE standard SET document = replace(document, 'Сразу', 'Потом')`,
      'RECORD_CHANGED standard bank.greeting/1',
    ],
    ['a score', `UPDATE score SET percent = 999999`, 'RECORD_CHANGED score 2026-Q4-0001 1'],
    [
      'the answers of a score',
      `UPDATE score SET answers = replace(answers, '"value":4', '"value":5')`,
      'SCORE_DIFFERS score 2026-Q4-0001 1',
    ],
    [
      'a part of a score',
      `UPDATE score_part SET percent = 5 WHERE kind = 'moment' AND part = 'entrance'`,
      'SCORE_DIFFERS score 2026-Q4-0001 1',
    ],
    ['a lost score', 'DELETE FROM score_part; DELETE FROM score', 'RECORD_MISSING score 2026-Q4-0001'],
    [
      'a running sum',
      `UPDATE aggregate SET sum = sum + 1 WHERE kind = 'total'`,
      'AGGREGATE_DIFFERS aggregate 2026-Q4 almaty-1 bank-branch/1 total',
    ],
    [
      'a lost sum',
      `DELETE FROM aggregate WHERE kind = 'total'`,
      'AGGREGATE_DIFFERS aggregate 2026-Q4 almaty-1 bank-branch/1 total',
    ],
    [
      'a foreign sum',
      `UPDATE aggregate SET wave_id = 0`,
      'AGGREGATE_DIFFERS aggregate - almaty-1 bank-branch/1 total',
    ],
    ['a caption', `UPDATE evidence SET caption = 'Выход'`, 'RECORD_CHANGED evidence 2026-Q4-0001 IMG_1.jpg'],
    ['a lost row of evidence', 'DELETE FROM evidence', 'RECORD_MISSING evidence 2026-Q4-0001'],
    ['a log entry', `UPDATE log SET author = 'X' WHERE kind = 'audit.approved'`, 'LOG_BROKEN log'],
    [
      'the content of a log entry',
      `UPDATE log SET content = '{}' WHERE kind = 'audit.submitted'`,
      'LOG_BROKEN log',
    ],
    ['a lost branch', 'DELETE FROM branch', 'REFERENCE_BROKEN database branch'],
  ])('names %s changed by another program', async (_, sql, expected) => {
    const { folder } = await filled()
    tamper(folder, sql)
    expect(told(await verifyStore(folder)).join('\n')).toContain(expected)
    // A folder with less than a sample in it is checked whole, but for what SQLite says of references.
    if (expected.startsWith('REFERENCE_BROKEN')) return
    expect(told(await verifyStore(folder, { quick: true })).join('\n')).toContain(expected)
  })

  it('sees an entry cut from the middle of the log, and an end cut off', async () => {
    const { folder } = await filled()
    tamper(folder, 'DELETE FROM log WHERE id = 3')
    expect(told(await verifyStore(folder)).join()).toContain('LOG_BROKEN log')
    const other = await filled()
    tamper(other.folder, 'DELETE FROM log WHERE id = (SELECT max(id) FROM log)')
    expect(await verifyStore(other.folder)).toMatchObject([{ code: 'LOG_BROKEN', id: other.draft }])
  })

  it('accepts a tombstone, whose content and salt were purged together', async () => {
    const { folder } = await filled()
    tamper(folder, 'UPDATE log SET content = NULL, salt = NULL WHERE id = 2')
    expect(await verifyStore(folder)).toEqual([])
  })

  it('names an evidence file of which one byte changed, and one that is gone', async () => {
    const { folder, photo, sha256 } = await filled()
    const bytes = readFileSync(photo)
    bytes[5] = (bytes[5] ?? 0) ^ 1
    writeFileSync(photo, bytes)
    const changed = { code: 'FILE_CHANGED', record: 'file', id: sha256, name: '2026-Q4-0001 IMG_1.jpg' }
    expect(await verifyStore(folder)).toEqual([changed])
    expect(await verifyStore(folder, { quick: true })).toEqual([])
    rmSync(photo)
    expect(await verifyStore(folder, { quick: true })).toEqual([{ ...changed, code: 'FILE_MISSING' }])
  })

  it('tells of pages that SQLite cannot read', async () => {
    const { folder } = await filled()
    const file = join(folder, 'vizit.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096, 4096 * 12)
    writeFileSync(file, bytes)
    expect(told(await verifyStore(folder)).join()).toContain('DATABASE_DAMAGED')
    writeFileSync(file, bytes.fill(0, 0, 100))
    expect(await verifyStore(folder)).toMatchObject([{ code: 'DATABASE_DAMAGED' }])
  })
})
