import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** An evidence file that is not on disk, or is not what its name says. */
export class EvidenceGone extends Error {
  readonly sha256: string
  constructor(sha256: string, cause?: unknown) {
    super(sha256, { cause })
    this.name = 'EvidenceGone'
    this.sha256 = sha256
  }
}

const stepBytes = 256 * 1024

/** Bytes of an evidence file, checked on the way: what is damaged here must not leave the machine as if it were whole. */
export async function* readEvidence(file: {
  readonly sha256: string
  readonly bytes: number
  readonly path: string
}): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const part of createReadStream(file.path, { highWaterMark: stepBytes })) {
      const step = part as Buffer
      hash.update(step)
      bytes += step.length
      yield step
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new EvidenceGone(file.sha256, error)
    throw error
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) throw new EvidenceGone(file.sha256)
}
