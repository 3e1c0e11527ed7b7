import { describe, expect, it } from 'vitest'
import { nextAuditKey, reserveAuditKeys } from '../../../src-main/store/audit-keys.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import { emptyFolder, opened } from './data-folder.ts'

describe('rows of an import that has not come to its end', () => {
  it('are nobody’s: verify passes them by, their keys are taken, the next start clears them', async () => {
    const folder = emptyFolder()
    const store = opened(folder)
    const { writer } = store
    const key = reserveAuditKeys(writer, 'one', 2)
    expect(nextAuditKey(writer)).toBe(key + 2)
    writer.db.pragma('foreign_keys = OFF')
    const note = writer.sql(
      `INSERT INTO answer_history (audit_id, seq, question, document, at, author, hash)
       VALUES (?, 1, 'q', '{}', '', '', '')`,
    )
    note.run(key)
    expect(await verifyStore(folder)).toEqual([])
    // One whose key nobody reserved is a fault as ever.
    note.run(key + 2)
    expect(await verifyStore(folder)).toMatchObject([
      { code: 'REFERENCE_BROKEN' },
      { code: 'REFERENCE_BROKEN' },
    ])
    writer.sql('DELETE FROM answer_history WHERE audit_id = ?').run(key + 2)
    store.close()
    const next = opened(folder).writer
    expect(next.sql('SELECT count(*) AS n FROM arriving').get()).toEqual({ n: 0 })
    expect(next.sql('SELECT count(*) AS n FROM answer_history').get()).toEqual({ n: 0 })
    expect(await verifyStore(folder)).toEqual([])
  })
})
