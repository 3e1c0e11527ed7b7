// What `npm run check` runs, in two lanes: the linter takes half of the time, and most of the others one core.
import { spawn } from 'node:child_process'

const lanes = [['lint'], ['format', 'arrows', 'unused', 'types']]

function passes(check: string): Promise<boolean> {
  // Left alone, the linter's types are looked up on as many threads as there are cores, each finding out most of them anew.
  const env = { ...process.env, GOMAXPROCS: '1' }
  const child = spawn(`npm run -s check:${check}`, { shell: true, stdio: 'inherit', env })
  return new Promise(resolve => child.once('exit', code => resolve(code === 0)))
}

/** All of a lane run, so that one look tells everything that is wrong. */
async function faulty(lane: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const check of lane) if (!(await passes(check))) found.push(check)
  return found
}

const found = await Promise.all(lanes.map(faulty))
process.exitCode = found.flat().length > 0 ? 1 : 0
