import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { Layer } from '../../src-shared/model/annotation.ts'
import {
  checkedSchema,
  factsSchema,
  inspectedSchema,
  lookedSchema,
  rasterisedSchema,
  shrunkSchema,
} from './job.ts'
import type { Checked, Facts, ImageJob, ImageRefusal, Inspected, Looked, Rasterised, Shrunk } from './job.ts'

/** Pictures are decoded in one thread of their own: a 40-megapixel photo takes half a second. */
export interface ImagePool {
  inspect(path: string): Promise<Inspected>
  /** What a photo says of itself, without decoding it where that can be helped. */
  facts(path: string): Promise<Facts>
  /** Whether a recording or a document is whole, and how long it runs. */
  check(path: string, mime: string): Promise<Checked>
  /** At most `size` pixels wide. */
  thumbnail(path: string, size: number): Promise<Shrunk>
  /** What 9 cm of paper can show at 200 dpi; what is drawn over the photo becomes part of its pixels. */
  printSize(path: string, layer?: Layer | null): Promise<Shrunk>
  /** 64 bits that tell whether two photos look the same, as hex. */
  look(path: string): Promise<Looked>
  logo(bytes: Uint8Array): Promise<Rasterised>
  close(): Promise<void>
}

/** Milliseconds for one picture: twenty times what the largest takes that is let in, on a slow machine. */
const longest = 60_000
const tooMuch: ImageRefusal = { ok: false, reason: 'tooManyPixels' }

/** The thread starts at the first picture and ends after half a minute without one. `time`: milliseconds for the next. */
export function createImagePool(time: () => number = () => longest): ImagePool {
  const pool = new Piscina<ImageJob, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
  })
  let last: Promise<unknown> = Promise.resolve()
  /** One after another: the time of a picture runs from when its turn comes. */
  function run(job: ImageJob): Promise<unknown> {
    const turn = last.then(() => pool.run(job, { signal: AbortSignal.timeout(time()) }))
    last = turn.catch(() => undefined)
    return turn.catch((error: unknown) => {
      // The thread was ended, with whatever it held; the next picture gets another.
      if (error instanceof Error && error.name === 'AbortError') return tooMuch
      throw error
    })
  }
  return {
    inspect: async path => inspectedSchema.parse(await run({ kind: 'inspect', path })),
    facts: async path => factsSchema.parse(await run({ kind: 'facts', path })),
    check: async (path, mime) => checkedSchema.parse(await run({ kind: 'check', path, mime })),
    thumbnail: async (path, size) =>
      shrunkSchema.parse(await run({ kind: 'shrink', path, size, quality: 80, layer: null })),
    printSize: async (path, layer = null) =>
      shrunkSchema.parse(await run({ kind: 'shrink', path, size: 720, quality: 78, layer })),
    look: async path => lookedSchema.parse(await run({ kind: 'look', path })),
    logo: async bytes => rasterisedSchema.parse(await run({ kind: 'logo', bytes })),
    close: () => pool.destroy(),
  }
}
