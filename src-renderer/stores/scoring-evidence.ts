import type { StoreApi } from 'zustand/vanilla'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import { liveOf } from './scoring-live.ts'
import type { ScoringPorts } from './scoring-ports.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'

/** Photos and other evidence of the answers. `photosChanged` keeps a photo question's value in step. */
export function evidenceActs(
  store: StoreApi<ScoringState>,
  ports: ScoringPorts,
  photosChanged: (code: string, photos: readonly string[]) => void,
): Pick<ScoringActs, 'attach' | 'remove' | 'restore' | 'finishRemovals' | 'caption'> {
  const get = store.getState
  const removed = new Map<string, Evidence>()

  function show(evidence: readonly Evidence[], question: string | null): void {
    const { audit, answers, live } = get()
    store.setState({ evidence, live: liveOf(audit.document, answers, evidence, live) })
    if (question === null || get().questions.get(question)?.answer.type !== 'photo') return
    const photos = evidence.filter(one => one.question === question).map(one => one.sha256)
    photosChanged(question, [...new Set(photos)])
  }

  function count(code: string, by: 1 | -1): void {
    const { uploading } = get()
    store.setState({ uploading: { ...uploading, [code]: (uploading[code] ?? 0) + by } })
  }

  function restore(id: string): void {
    const piece = removed.get(id)
    if (piece === undefined) return
    removed.delete(id)
    const evidence = [...get().evidence, piece].toSorted((a, b) => a.position - b.position)
    show(evidence, piece.question)
  }

  return {
    async attach(code, files) {
      // One after another: they keep their order and memory holds one photo at a time.
      for (const file of files) {
        count(code, 1)
        try {
          const piece = await ports.attach(code, file)
          const known = get().evidence.some(one => one.id === piece.id)
          if (!known) show([...get().evidence, piece], code)
        } catch (error) {
          ports.failed(error)
        } finally {
          count(code, -1)
        }
      }
    },
    remove(id) {
      const piece = get().evidence.find(one => one.id === id)
      if (piece === undefined) return
      removed.set(id, piece)
      show(
        get().evidence.filter(one => one.id !== id),
        piece.question,
      )
    },
    restore,
    async finishRemovals() {
      for (const id of removed.keys()) {
        try {
          await ports.detach(id)
          removed.delete(id)
        } catch (error) {
          restore(id)
          ports.failed(error)
        }
      }
    },
    async caption(id, caption) {
      const before = get().evidence
      if (before.find(one => one.id === id)?.caption === caption) return
      store.setState({ evidence: before.map(one => (one.id === id ? { ...one, caption } : one)) })
      try {
        await ports.caption(id, caption)
      } catch (error) {
        ports.failed(error)
      }
    },
  }
}
