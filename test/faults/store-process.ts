import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../src-main/store/open-store.ts'

const script = join(import.meta.dirname, 'store-child.ts')

export function emptyFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'vizit-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Working = {
  readonly lines: unknown[]
  readonly ended: Promise<number | null>
  /** Resolves when this many lines were said, or the process has ended. */
  readonly said: (count: number) => Promise<void>
  readonly kill: () => Promise<void>
}

/** Another process on the data folder; `before` is a program that starts it, e.g. strace. */
export function working(args: readonly string[], before: readonly string[] = []): Working {
  const [program = '', ...more] = [...before, process.execPath, script, ...args]
  const child: ChildProcessByStdio<null, Readable, null> = spawn(program, more, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close').then(() => child.exitCode)
  const lines: unknown[] = []
  const waiting = new Set<() => void>()
  createInterface(child.stdout).on('line', line => {
    lines.push(JSON.parse(line))
    waiting.forEach(look => look())
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    lines,
    ended,
    said: count =>
      Promise.race([
        ended.then(() => undefined),
        new Promise<void>(resolve => {
          const look = () => {
            if (lines.length >= count) resolve()
          }
          waiting.add(look)
          look()
        }),
      ]),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The store opened in this process, as a start does. */
export function storeIn(folder: string): Store {
  const opened = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
  if (!opened.ok) throw new Error(opened.fault.code)
  return opened.value
}
