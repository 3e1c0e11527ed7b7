import type { Timer } from '../../src-shared/model/audit.ts'
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
}

export const timerColumns = 'question, started_at AS startedAt, elapsed_ms AS elapsedMs'

function turned(timer: Timer, act: 'start' | 'stop' | 'reset', now: Date): Timer {
  if (act === 'reset') return { ...timer, startedAt: null, elapsedMs: 0 }
  if (act === 'start') return { ...timer, startedAt: timer.startedAt ?? now.toISOString() }
  if (timer.startedAt === null) return timer
  // A clock that was set back must not take time away.
  const ran = Math.max(0, now.getTime() - Date.parse(timer.startedAt))
  return { ...timer, startedAt: null, elapsedMs: timer.elapsedMs + ran }
}

/** The stopwatch of a question; it runs on while the app is closed, since only its start is kept. */
export function turnTimer(
  writer: Writer,
  id: string,
  question: string,
  act: 'start' | 'stop' | 'reset',
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
    const timer = turned(known ?? { question, startedAt: null, elapsedMs: 0 }, act, writer.clock.now())
    writer
      .sql(
        `INSERT INTO timer (audit_id, question, started_at, elapsed_ms) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET started_at = excluded.started_at, elapsed_ms = excluded.elapsed_ms`,
      )
      .run(key, question, timer.startedAt, timer.elapsedMs)
    touch(writer, key)
    return done(timer)
  })
}
