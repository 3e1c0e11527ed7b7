import { extname } from 'node:path'
import { Piscina } from 'piscina'
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
  // The worker answers each kind of job with its own result; one place knows this pairing.
  const run = async <Answer>(job: ImageJob): Promise<Answer> => (await pool.run(job)) as Answer
  return {
    inspect: path => run<Inspected>({ kind: 'inspect', path }),
    thumbnail: (path, size) => run<Shrunk>({ kind: 'shrink', path, size, quality: 80 }),
    printSize: path => run<Shrunk>({ kind: 'shrink', path, size: 720, quality: 78 }),
    logo: bytes => run<Rasterised>({ kind: 'logo', bytes }),
    close: () => pool.destroy(),
  }
}
