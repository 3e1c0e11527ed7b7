import { announce, announceError } from '../app/announce.ts'
import { api, client, queries } from '../client.ts'
import { messages } from '../messages.ts'
import { afterPaint } from './after-paint.ts'
import { openSessions } from './open-sessions.ts'
import { saveFailure } from './save-failure.ts'
import { isRefusal, uploadEvidence } from './upload-evidence.ts'
import { stored } from './scoring-parcel.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { ScoringStore } from './scoring-state.ts'
import { createScoringStore } from './scoring-store.ts'
import { unsentOf } from './scoring-unsent.ts'
import type { Run } from './stopwatch-run.ts'

// A visit may be closed and opened again on one page: its stopwatches are this page's all the while.
const pageRuns = new Map<string, Map<string, Run>>()

function runsOf(id: string): Map<string, Run> {
  const runs = pageRuns.get(id) ?? new Map<string, Run>()
  pageRuns.set(id, runs)
  return runs
}

function portsOf(id: string): ScoringPorts {
  return {
    answer: (question, answer, seen, source, undo) =>
      client.audits.answer({ id, question, ...stored(answer), seen, source, undo }),
    undo: () => client.audits.undo({ id }),
    nothingLeft: () => announce(messages.t('history.nothingLeft')),
    visit: (visit, seen) => client.audits.visit({ id, visit, seen }),
    latest: () => client.audits.get({ id }),
    unsent: unsentOf(id, sessionStorage),
    focus: question => client.audits.focus({ id, question }),
    timer: (question, act, reading) => client.audits.timer({ id, question, act, reading }),
    runs: runsOf(id),
    attach: async (question, file) =>
      client.audits.attach({ id, question, upload: await uploadEvidence(file) }),
    detach: evidence => client.audits.detach({ id, evidence }),
    caption: (evidence, caption) => client.audits.caption({ id, evidence, caption }),
    arrange: order => client.audits.arrange({ id, order: [...order] }),
    annotate: (evidence, layer) => client.audits.annotate({ id, evidence, layer }),
    isRefusal,
    failure: saveFailure,
    soon: afterPaint,
    failed: announceError,
  }
}

const visits = openSessions<ScoringStore>(
  async id => createScoringStore(await client.audits.get({ id }), portsOf(id)),
  () => queries.invalidateQueries({ queryKey: api.audits.key() }),
)

/** Opens a visit for filling. */
export const useScoringSession = visits.useSession

/** Lets go of a visit that was submitted or ended. */
export const forgetVisit = visits.forget
