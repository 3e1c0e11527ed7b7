import { once } from 'node:events'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { AgeAnswer, AgeJob } from './age/job.ts'
import { freeBytesOf } from './free-space.ts'
import { PackageFailure, refusal } from './package-fault.ts'

/** log2 of scrypt's cost. Ours takes 128 MiB and half a second; the most that is read twice that. */
const workFactor = 17
const mostWork = 18

const start = Buffer.from('age-encryption.org/v1\n')
/** All of the header of a file that a password opens; the library would read any other without an end. */
const header = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} ([1-9]\d{0,2})\n[\w+/]{43}\n--- [\w+/]{43}\n/u
export const longestHeader = 200

/** Whether a file that begins like this is of the age format. */
export function isLocked(bytes: Uint8Array): boolean {
  return start.equals(bytes.subarray(0, start.length))
}

function runAge(
  job: AgeJob,
  signal?: AbortSignal,
): { readonly input: Writable | null; readonly done: Promise<void> } {
  const worker = new Worker(new URL(`./age/worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: job,
    stdin: job.kind === 'lock',
  })
  const done = (async () => {
    try {
      const [answer] = (await Promise.race([
        once(worker, 'message', { signal }),
        once(worker, 'exit').then(() => [{ ok: false, why: 'damaged' }]),
      ])) as [AgeAnswer]
      if (answer.ok) return
      if (answer.why === 'disk') throw Object.assign(new Error(answer.message), { code: answer.code })
      throw answer.why === 'password'
        ? new PackageFailure({ code: 'PASSWORD_WRONG' })
        : refusal('damaged', '')
    } catch (error) {
      throw signal?.aborted === true ? new PackageFailure({ code: 'CANCELLED' }, error) : error
    } finally {
      await worker.terminate()
    }
  })()
  // told to whoever awaits it, not as an unhandled one before
  done.catch(() => undefined)
  return { input: worker.stdin, done }
}

/** Encrypts what is written into `input` to the open file; `done` once all of it is there. */
export function lockInto(
  target: FileHandle,
  password: string,
  options: { readonly signal?: AbortSignal; readonly workFactor?: number } = {},
): { readonly input: Writable; readonly done: Promise<void> } {
  const job = {
    kind: 'lock',
    target: target.fd,
    password,
    workFactor: options.workFactor ?? workFactor,
  } as const
  const { input, done } = runAge(job, options.signal)
  if (!input) throw new Error('a thread without an input')
  return { input, done }
}

export type UnlockOptions = {
  readonly password?: string
  readonly signal?: AbortSignal
  /** Where the opened file stands while it is read, in the data folder at best; the system's own place if absent. */
  readonly scratch?: string
}
export type Unlocked = { readonly handle: FileHandle; readonly close: () => Promise<void> }

function checkHeader(first: Buffer, size: number): void {
  const found = header.exec(first.toString('latin1'))
  if (!found) {
    // of another kind: opened by a key file, not by a password
    if (/^.*\n-> (?!scrypt )/u.test(first.toString('latin1'))) throw refusal('notPackage', '')
    throw refusal(size < longestHeader ? 'truncated' : 'damaged', '')
  }
  if (Number(found[1]) > mostWork) throw refusal('passwordTooCostly', '')
}

/**
 * Decrypts into a file without a name, so that nothing readable stays behind whatever happens.
 * A wrong password and a header changed in the place of the key look the same; everything else that is wrong is damage.
 */
export async function unlock(source: FileHandle, options: UnlockOptions): Promise<Unlocked> {
  const { size } = await source.stat()
  const first = Buffer.alloc(Math.min(size, longestHeader))
  await source.read(first, 0, first.length, 0)
  checkHeader(first, size)
  const { password } = options
  if (password === undefined) throw new PackageFailure({ code: 'PASSWORD_NEEDED' })
  const scratch = options.scratch ?? tmpdir()
  if (size > (await freeBytesOf(scratch))) throw refusal('diskTooSmall', '')
  const folder = await mkdtemp(join(scratch, '.vizit-unlock-'))
  const remove = () => rm(folder, { recursive: true, force: true }).catch(() => undefined)
  let handle: FileHandle | undefined
  try {
    const target = await open(join(folder, 'package'), 'wx+', 0o600)
    handle = target
    // where the system holds on to the name of an open file, closing removes it
    await remove()
    await runAge({ kind: 'unlock', source: source.fd, target: target.fd, password }, options.signal).done
    return { handle: target, close: () => target.close().then(remove) }
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await remove()
    throw error
  }
}
