import type { Reading, Timer } from '../../src-shared/model/audit.ts'
import type { Writer } from './connection.ts'
import type { StoreFault } from './fault.ts'
import { openAudit, touch } from './open-audit.ts'
import { pinnedChecklist } from './pinned-checklist.ts'
import { done, refused, type Result } from './result.ts'
import { together } from './together.ts'

export type TimerRow = {
  readonly question: string
  readonly startedAt: string | null
  readonly elapsedMs: number
  readonly byWall: 0 | 1
}

export const timerColumns = 'question, started_at AS startedAt, elapsed_ms AS elapsedMs, by_wall AS byWall'

export type TimerAct = 'start' | 'stop' | 'reset' | 'keep'

export function timerOf(row: TimerRow): Timer {
  return { ...row, byWall: row.byWall === 1 }
}

function turned(timer: Timer, act: TimerAct, now: Date, reading: Reading | undefined): Timer {
  if (act === 'reset') return { ...timer, startedAt: null, elapsedMs: 0, byWall: false }
  if (act === 'start') return { ...timer, startedAt: timer.startedAt ?? now.toISOString() }
  if (act === 'keep') {
    if (reading === undefined) return timer
    return { ...timer, ...reading, startedAt: timer.startedAt === null ? null : now.toISOString() }
  }
  if (timer.startedAt === null) return timer
  if (reading !== undefined) return { ...timer, ...reading, startedAt: null }
  // A clock that was set back must not take time away.
  const ran = Math.max(0, now.getTime() - Date.parse(timer.startedAt))
  return { ...timer, startedAt: null, elapsedMs: timer.elapsedMs + ran, byWall: true }
}

/**
 * The stopwatch of a question; it runs on while the app is closed, since only its start is kept. The page that lived
 * through it gives its own reading; without one the computer's clock decides.
 */
export function turnTimer(
  writer: Writer,
  id: string,
  question: string,
  act: TimerAct,
  reading?: Reading,
): Result<Timer, StoreFault> {
  return together(writer, 'audits.timer', () => {
    const found = openAudit(writer, id)
    if (!found.ok) return found
    const { key, checklist } = found.value
    if (!pinnedChecklist(writer, checklist).questions.has(question)) {
      return refused({ code: 'QUESTION_UNKNOWN', question })
    }
    const known = writer
      .sql<TimerRow>(`SELECT ${timerColumns} FROM timer WHERE audit_id = ? AND question = ?`)
      .get(key, question)
    const before = known ? timerOf(known) : { question, startedAt: null, elapsedMs: 0, byWall: false }
    const timer = turned(before, act, writer.clock.now(), reading)
    writer
      .sql(
        `INSERT INTO timer (audit_id, question, started_at, elapsed_ms, by_wall) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET started_at = excluded.started_at, elapsed_ms = excluded.elapsed_ms,
           by_wall = excluded.by_wall`,
      )
      .run(key, question, timer.startedAt, timer.elapsedMs, timer.byWall ? 1 : 0)
    touch(writer, key)
    return done(timer)
  })
}
