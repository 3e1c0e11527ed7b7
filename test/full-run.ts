// The suites of one project with their full counts, and a table of them: node test/full-run.ts PROJECT (faults …)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readTally, tallyTable } from './faults/tally.ts'

const [project = '', ...filters] = process.argv.slice(2)
const folder = join(import.meta.dirname, '../.tmp')
const file = join(folder, `tally-${project}.jsonl`)
mkdirSync(folder, { recursive: true })
rmSync(file, { force: true })

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const config = join(import.meta.dirname, 'vitest.config.ts')
const from = performance.now()
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', config, '--project', project, '--reporter', 'default', ...filters],
  { stdio: 'inherit', env: { ...process.env, VIZIT_FULL: '1', VIZIT_TALLY: file } },
)
const all = existsSync(file) ? readTally(readFileSync(file, 'utf8')) : []
const minutes = ((performance.now() - from) / 60_000).toFixed(1)
console.log(`\n${tallyTable(all)}\n\n${minutes} min; each line's counts: .tmp/tally-${project}.jsonl`)
process.exitCode = status ?? 1
