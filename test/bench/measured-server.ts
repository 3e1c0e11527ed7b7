import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const program = join(import.meta.dirname, '../../src-main/cli/main.ts')
const hook = pathToFileURL(join(import.meta.dirname, 'memory-hook.ts')).href

const memorySchema = z.object({ heapUsed: z.number(), rss: z.number() })
/** Bytes: living objects of the main thread, and what the system has given to the process with all its threads. */
export type Memory = z.infer<typeof memorySchema>

export interface MeasuredServer {
  /** With the key. */
  readonly address: string
  readonly memory: () => Promise<Memory>
  readonly stop: () => Promise<void>
}

/** The program as a person starts it, in a process of its own that tells its memory when asked. */
export async function startMeasured(dataFolder: string): Promise<MeasuredServer> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      hook,
      program,
      'open',
      '--browser',
      '--no-open',
      '--port',
      '0',
      '--data',
      dataFolder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', chunk => {
      said += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code => reject(new Error(`the program ended with ${code}: ${said}`)))
  })
  return {
    address,
    async memory() {
      const told = new Promise<unknown>(resolve => child.once('message', resolve))
      child.send('memory')
      return memorySchema.parse(await told)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
