import { checklistRow } from './checklist-rows.ts'
import type { Reader, Writer } from './connection.ts'
import type { RecordFault, StoreFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

export function isRetired(reader: Reader, code: string): boolean {
  return reader.sql('SELECT 1 FROM checklist_retired WHERE code = ?').get(code) !== undefined
}

/** A retired checklist is not offered for new visits; its revisions and the visits begun on them stay. */
export function setChecklistRetired(
  writer: Writer,
  code: string,
  retired: boolean,
  author: string,
): Result<null, StoreFault> {
  return together(writer, 'checklists.setRetired', (): Result<null, RecordFault> => {
    if (!checklistRow(writer, code)) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: code })
    if (isRetired(writer, code) === retired) return done(null)
    const at = writer.clock.now().toISOString()
    if (retired) {
      writer.sql('INSERT INTO checklist_retired (code, at, author) VALUES (?, ?, ?)').run(code, at, author)
    } else {
      writer.sql('DELETE FROM checklist_retired WHERE code = ?').run(code)
    }
    addToLog(writer, {
      kind: retired ? 'checklist.retired' : 'checklist.resumed',
      subject: code,
      content: { at, author },
    })
    return done(null)
  })
}
