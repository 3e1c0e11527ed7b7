import type { StoreApi } from 'zustand/vanilla'
import type { Evidence } from '../../src-shared/model/evidence.ts'
import { liveOf } from './scoring-live.ts'
import type { Saved, ScoringPorts } from './scoring-ports.ts'
import type { ScoringActs, ScoringState } from './scoring-state.ts'

/** Typing of a caption is saved after this pause, ms. */
const captionPause = 400

interface Around {
  /** Keeps a photo question's value in step. */
  readonly photosChanged: (code: string, photos: readonly string[]) => void
  /** Carries a change to disk, the newest of its lane, and goes on trying. */
  readonly keep: (lane: string, act: () => Promise<Saved>, delay?: number) => void
  /** Gives up what waits in a lane. */
  readonly drop: (lane: string) => void
}

/** Photos and other evidence of the answers. */
export function evidenceActs(
  store: StoreApi<ScoringState>,
  ports: ScoringPorts,
  { photosChanged, keep, drop }: Around,
): Pick<
  ScoringActs,
  'attach' | 'remove' | 'restore' | 'finishRemovals' | 'caption' | 'arrange' | 'annotate' | 'dismissRefused'
> {
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

  function refuse(question: string, name: string, error: unknown): void {
    store.setState({ refused: [...get().refused, { question, name, error }] })
  }

  /** Changes one piece on the screen. */
  function change(id: string, to: Partial<Evidence>): void {
    store.setState({ evidence: get().evidence.map(one => (one.id === id ? { ...one, ...to } : one)) })
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
          if (ports.isRefusal?.(error) === true) refuse(code, file.name, error)
          else ports.failed(error)
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
          for (const lane of [`caption ${id}`, `layer ${id}`]) drop(lane)
          await ports.detach(id)
          removed.delete(id)
        } catch (error) {
          restore(id)
          ports.failed(error)
        }
      }
    },
    caption(id, caption) {
      if (get().evidence.find(one => one.id === id)?.caption === caption) return
      change(id, { caption })
      keep(`caption ${id}`, () => ports.caption(id, caption.trim()), captionPause)
    },
    arrange(id, place) {
      const piece = get().evidence.find(one => one.id === id)
      if (piece === undefined) return
      const row = get().evidence.filter(one => one.question === piece.question)
      const order = row.filter(one => one.id !== id).toSpliced(place, 0, piece)
      if (order.every((one, index) => one.id === row[index]?.id)) return
      const places = new Map(order.map((one, index) => [one.id, row[index]?.position ?? one.position]))
      const evidence = get()
        .evidence.map(one => ({ ...one, position: places.get(one.id) ?? one.position }))
        .toSorted((one, other) => one.position - other.position)
      show(evidence, piece.question)
      keep(`order ${piece.question ?? ''}`, () => ports.arrange(order.map(one => one.id)))
    },
    annotate(id, layer) {
      change(id, { layer })
      keep(`layer ${id}`, () => ports.annotate(id, layer))
    },
    dismissRefused(code) {
      store.setState({ refused: get().refused.filter(one => one.question !== code) })
    },
  }
}
