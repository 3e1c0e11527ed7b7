import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../src-main/cli/main.ts')

/** The program as a person starts it: a process of its own, on any free port. */
export interface Server {
  readonly pid: number
  /** With the key; good for one browser's entrance after another until a fresh one is printed. */
  readonly address: string
  readonly origin: string
  /** As a power cut would end it: no chance to write or say anything. */
  kill(): Promise<void>
  /** As a person ends it; gives its exit code. */
  stop(): Promise<number | null>
}

/** `before` is a program that starts it, e.g. strace; then `pid` is that program's. */
export async function startServer(dataFolder: string, before: readonly string[] = []): Promise<Server> {
  const [program, ...more] = [...before, process.execPath]
  const child = spawn(
    program,
    [...more, main, 'open', '--browser', '--no-open', '--port', '0', '--data', dataFolder],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'ru_RU.UTF-8' } },
  )
  const ended = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    pid: child.pid ?? 0,
    address,
    origin: new URL(address).origin,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await ended
      }
      return child.exitCode
    },
  }
}
