import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { UsageError } from '../../../src-main/cli/arguments.ts'
import { commands } from '../../../src-main/cli/commands/index.ts'
import { translator } from '../../../src-shared/messages/translator.ts'

export interface Ran {
  readonly code: number
  /** Lines of stdout and of stderr. */
  readonly out: string
  readonly err: string
}

/** Runs a command in this process, with a terminal that remembers. */
export async function run(name: string, ...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const command = commands[name]
  if (!command) throw new Error(`no command ${name}`)
  const terminal = {
    t: translator('ru'),
    language: 'ru' as const,
    print: (text: string) => void out.push(text),
    complain: (text: string) => void err.push(text),
  }
  try {
    const code = await command(args, terminal)
    return { code, out: out.join('\n'), err: err.join('\n') }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { code: 2, out: out.join('\n'), err: error.message }
  }
}

const main = join(import.meta.dirname, '../../../src-main/cli/main.ts')

/** Runs a command as a person does, as a process of its own. */
export function runProcess(...args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, LANG: 'ru_RU.UTF-8' } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', code => {
      resolve({
        code: code ?? -1,
        out: Buffer.concat(out).toString().trimEnd(),
        err: Buffer.concat(err).toString().trimEnd(),
      })
    })
  })
}
