import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { benchFolder } from './bench-folder.ts'

const run = promisify(execFile)
const child = join(import.meta.dirname, 'save-answers-child.ts')

/** Counts what the system is really asked to make durable, where strace is at hand. */
export async function syncsOfAnAnswer(): Promise<string> {
  using folder = benchFolder('syncs')
  const count = async (answers: number) => {
    const trace = join(folder.path, `trace-${answers}`)
    const data = join(folder.path, `data-${answers}`)
    await run('strace', [
      '-f',
      '-qq',
      '-e',
      'trace=fsync,fdatasync',
      '-o',
      trace,
      process.execPath,
      child,
      data,
      String(answers),
    ])
    return (await readFile(trace, 'utf8')).split('\n').filter(line => /f(data)?sync\(/.test(line)).length
  }
  try {
    const [few, many] = [await count(10), await count(60)]
    return `fsync and fdatasync calls for one acknowledged answer (strace): ${(many - few) / 50}`
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing
      ? 'fsync calls not counted: strace is not installed'
      : `fsync calls not counted: ${String(error)}`
  }
}
