import { appealCalendarSchema, usualCalendar, type AppealCalendar } from '../../src-shared/model/appeal.ts'
import { afterWorkingDays } from '../../src-shared/review/working-days.ts'
import { appealColumns, appealHash, type AppealRow } from './appeal-rows.ts'
import type { Reader, Writer } from './connection.ts'
import type { DiskFault } from './fault.ts'
import { addToLog } from './log.ts'
import { done, type Result } from './result.ts'
import { readSetting, saveSetting } from './settings.ts'
import { together } from './together.ts'

const key = 'appealCalendar'

/** The working days by which deadlines are counted; the usual ones until somebody sets others. */
export function readCalendar(reader: Reader): AppealCalendar {
  return readSetting(reader, key, appealCalendarSchema) ?? usualCalendar
}

/** The last day to raise an appeal; null while the report was not issued. */
export function raiseDeadline(issuedOn: string | null, calendar: AppealCalendar): string | null {
  return issuedOn === null ? null : afterWorkingDays(issuedOn, calendar.raiseDays, calendar)
}

/** Deadlines of open appeals, of one audit or of all, as day of issuing and calendar now give them. */
export function renewDeadlines(writer: Writer, calendar: AppealCalendar, audit: string | null = null): void {
  const open = writer
    .sql<AppealRow & { readonly audit: string; readonly issuedOn: string | null }>(
      `SELECT ${appealColumns}, a.uid AS audit, a.issued_on AS issuedOn FROM appeal l
       JOIN audit a ON a.id = l.audit_id WHERE l.decided_at IS NULL AND a.uid = coalesce(?, a.uid)`,
    )
    .all(audit)
  for (const { audit: id, issuedOn, ...row } of open) {
    const deadline = raiseDeadline(issuedOn, calendar)
    if (deadline === row.deadline) continue
    writer
      .sql('UPDATE appeal SET deadline = ?, hash = ? WHERE uid = ?')
      .run(deadline, appealHash(id, { ...row, deadline }), row.id)
  }
}

export function saveCalendar(
  writer: Writer,
  calendar: AppealCalendar,
  author: string,
): Result<AppealCalendar, DiskFault> {
  return together(writer, 'appeals.calendar', () => {
    const ordered = {
      ...calendar,
      weekend: calendar.weekend.toSorted((one, other) => one - other),
      holidays: [...new Set(calendar.holidays)].toSorted(),
    }
    const saved = saveSetting(writer, key, appealCalendarSchema, ordered)
    if (!saved.ok) return saved
    renewDeadlines(writer, ordered)
    addToLog(writer, { kind: 'appeals.calendar', subject: key, author, content: ordered })
    return done(ordered)
  })
}
