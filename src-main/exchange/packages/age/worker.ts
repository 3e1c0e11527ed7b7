import { Decrypter, Encrypter } from 'age-encryption'
import { readSync, writeSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import type { AgeAnswer, AgeJob } from './job.ts'

// In a thread of its own: the library derives the key in one go, for as long as a second.

const stepBytes = 64 * 1024

// Files are read and written at once and never closed: they belong to the thread that lent them.
function source(file: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = Buffer.alloc(stepBytes)
      const read = readSync(file, part, 0, stepBytes, at)
      at += read
      if (read === 0) controller.close()
      else controller.enqueue(part.subarray(0, read))
    },
  })
}

async function write(bytes: ReadableStream<Uint8Array>, file: number): Promise<void> {
  let at = 0
  for await (const part of bytes) {
    for (let sent = 0; sent < part.length;) sent += writeSync(file, part, sent, part.length - sent, at + sent)
    at += part.length
  }
}

async function work(job: AgeJob): Promise<void> {
  if (job.kind === 'lock') {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(job.password)
    encrypter.setScryptWorkFactor(job.workFactor)
    await write(await encrypter.encrypt(Readable.toWeb(process.stdin)), job.target)
  } else {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(job.password)
    await write(await decrypter.decrypt(source(job.source)), job.target)
  }
}

function answerTo(error: unknown): AgeAnswer {
  const message = error instanceof Error ? error.message : ''
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^E[A-Z]+$/u.test(code)) return { ok: false, why: 'disk', code, message }
  // the header's own code says whether the key fits; everything after it is damage
  return { ok: false, why: message.startsWith('no identity matched') ? 'password' : 'damaged' }
}

const job = workerData as AgeJob
const answer = await work(job).then((): AgeAnswer => ({ ok: true }), answerTo)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have none
parentPort?.postMessage(answer)
