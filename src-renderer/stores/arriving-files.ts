import { create } from 'zustand'
import { queries } from '../client.ts'
import { isOver, type ArrivingFile, type Course } from './arriving-file.ts'
import { takeIn, type Papers } from './take-in.ts'

interface State {
  readonly files: readonly ArrivingFile[]
  readonly add: (files: readonly (File | { readonly upload: string; readonly name: string })[]) => void
  readonly trust: (id: number, fingerprint: string) => void
  readonly unlock: (id: number, password: string) => void
  readonly again: (id: number) => void
  readonly stop: (id: number) => void
  readonly remove: (id: number) => void
  readonly clear: () => void
}

/** What files need and how they are stopped; never drawn, so it stays out of the state. */
const papersOf = new Map<number, Papers>()
const waiting: number[] = []
let running: { readonly id: number; readonly stop: AbortController } | null = null
let lastId = 0

/**
 * Packages on their way in, one after the other. Lives beside the screens: leaving the page stops nothing. A file that
 * waits for an answer lets the ones behind it pass.
 */
export const useArrivingFiles = create<State>()((set, get) => {
  const change = (id: number, part: Partial<ArrivingFile>) =>
    set(({ files }) => ({ files: files.map(file => (file.id === id ? { ...file, ...part } : file)) }))

  const enqueue = (id: number) => {
    change(id, { course: { kind: 'waiting' } })
    waiting.push(id)
    void work()
  }

  const work = async () => {
    if (running !== null) return
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const papers = papersOf.get(id)
      if (!papers) continue
      const at = id
      running = { id, stop: new AbortController() }
      const told = {
        course: (course: Course) => change(at, { course }),
        inspected: (inspected: ArrivingFile['inspected']) => change(at, { inspected }),
      }
      const course = await takeIn(papers, told, running.stop.signal)
      running = null
      change(at, { course })
      // What came in may stand on any screen.
      if (course.kind === 'done') void queries.invalidateQueries()
    }
  }

  return {
    files: [],
    add: files => {
      for (const file of files) {
        lastId += 1
        const id = lastId
        const own = file instanceof File
        papersOf.set(id, {
          file: own ? file : null,
          upload: own ? null : file.upload,
          password: undefined,
          trust: undefined,
        })
        const line: ArrivingFile = {
          id,
          name: file.name,
          size: own ? file.size : null,
          course: { kind: 'waiting' },
          inspected: null,
        }
        set(state => ({ files: [...state.files, line] }))
        enqueue(id)
      }
    },
    trust: (id, fingerprint) => {
      const papers = papersOf.get(id)
      if (papers) papers.trust = fingerprint
      enqueue(id)
    },
    unlock: (id, password) => {
      const papers = papersOf.get(id)
      if (papers) papers.password = password
      enqueue(id)
    },
    again: enqueue,
    stop: id => {
      if (running?.id === id) running.stop.abort()
      else change(id, { course: { kind: 'stopped' } })
      const place = waiting.indexOf(id)
      if (place >= 0) waiting.splice(place, 1)
    },
    remove: id => {
      get().stop(id)
      papersOf.delete(id)
      set(({ files }) => ({ files: files.filter(file => file.id !== id) }))
    },
    clear: () => {
      for (const { id } of get().files.filter(isOver)) papersOf.delete(id)
      set(({ files }) => ({ files: files.filter(file => !isOver(file)) }))
    },
  }
})
