import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runProcess } from '../unit/cli/run-command.ts'
import { temporary } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a small sample network, the same each time, to be copied. */
    sample: string
  }
}

/** Once for all tests of all projects: filling it takes longer than many of them. */
export default async function makeSample({ vitest }: TestProject): Promise<() => void> {
  const shared = vitest.getRootProject()
  if ('sample' in shared.getProvidedContext()) return () => undefined
  mkdirSync(temporary, { recursive: true })
  const folder = mkdtempSync(join(temporary, 'sample-'))
  const size = ['--branches', '3', '--waves', '2', '--visits', '3']
  const ran = await runProcess('demo', ...size, '--seed', '1', '--data', folder)
  if (ran.code !== 0) throw new Error(ran.err)
  shared.provide('sample', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
