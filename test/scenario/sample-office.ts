import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../unit/cli/run-command.ts'
import { openOffice, type Office } from './office.ts'

interface Size {
  readonly branches: number
  readonly waves: number
  /** Of a branch in a wave. */
  readonly visits: number
}

/** The sample network of this size in a folder of its own, to be opened before the tests of a suite and closed after them. */
export function sampleOffice({ branches, waves, visits }: Size) {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-sample-'))
  const closing: (() => Promise<void>)[] = []
  return {
    folder,
    async open(): Promise<Office> {
      const size = ['--branches', branches, '--waves', waves, '--visits', visits, '--seed', 3].map(String)
      const made = await run('demo', ...size, '--data', folder)
      if (made.code !== 0) throw new Error(made.err)
      return openOffice(folder, close => closing.push(close))
    },
    async close(): Promise<void> {
      for (const close of closing) await close()
    },
  }
}
