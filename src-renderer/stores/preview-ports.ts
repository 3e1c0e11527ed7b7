import { announce } from '../app/announce.ts'
import { messages } from '../messages.ts'
import type { ScoringPorts } from './scoring-ports.ts'

/** Stands for the disk while a checklist is tried out: keeps nothing, and stopwatches run on the spot. */
export function previewPorts(): ScoringPorts {
  const saved = async () => ({ savedAt: new Date().toISOString() })
  const started = new Map<string, number>()
  const elapsed = new Map<string, number>()
  return {
    answer: saved,
    visit: saved,
    focus: saved,
    detach: saved,
    caption: saved,
    arrange: saved,
    annotate: saved,
    async timer(question, act, reading) {
      const now = Date.now()
      const from = started.get(question)
      if (act === 'start') started.set(question, from ?? now)
      else if (act !== 'keep') started.delete(question)
      else if (from !== undefined) started.set(question, now)
      if (act === 'stop' && from !== undefined)
        elapsed.set(question, (elapsed.get(question) ?? 0) + now - from)
      if (act === 'reset') elapsed.delete(question)
      if (reading !== undefined) elapsed.set(question, reading.elapsedMs)
      const since = started.get(question)
      return {
        question,
        startedAt: since === undefined ? null : new Date(since).toISOString(),
        elapsedMs: elapsed.get(question) ?? 0,
        byWall: false,
      }
    },
    attach: () => Promise.reject(new Error('a preview keeps no files')),
    failure: () => ({ reason: 'STORE_FAILED', retry: false }),
    failed: () => announce(messages.t('checklists.preview.noFiles')),
  }
}
