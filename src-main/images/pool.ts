import { extname } from 'node:path'
import { Piscina } from 'piscina'
import { inspectedSchema, rasterisedSchema, shrunkSchema } from './job.ts'
import type { ImageJob, Inspected, Rasterised, Shrunk } from './job.ts'

/** Pictures are decoded in one thread of their own: a 40-megapixel photo takes half a second. */
export interface ImagePool {
  inspect(path: string): Promise<Inspected>
  /** At most `size` pixels wide. */
  thumbnail(path: string, size: number): Promise<Shrunk>
  /** What 9 cm of paper can show at 200 dpi. */
  printSize(path: string): Promise<Shrunk>
  logo(bytes: Uint8Array): Promise<Rasterised>
  close(): Promise<void>
}

/** The thread starts at the first picture and ends after half a minute without one. */
export function createImagePool(): ImagePool {
  const pool = new Piscina<ImageJob, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
  })
  return {
    inspect: async path => inspectedSchema.parse(await pool.run({ kind: 'inspect', path })),
    thumbnail: async (path, size) =>
      shrunkSchema.parse(await pool.run({ kind: 'shrink', path, size, quality: 80 })),
    printSize: async path =>
      shrunkSchema.parse(await pool.run({ kind: 'shrink', path, size: 720, quality: 78 })),
    logo: async bytes => rasterisedSchema.parse(await pool.run({ kind: 'logo', bytes })),
    close: () => pool.destroy(),
  }
}
