import { checkWhole } from './check-whole.ts'
import { facts, inspect } from './inspect.ts'
import type { ImageJob, ImageRefusal } from './job.ts'
import { lookOf } from './look.ts'
import { Refused } from './refused.ts'
import { logoPng, shrink } from './shrink.ts'

async function answer(job: ImageJob): Promise<unknown> {
  switch (job.kind) {
    case 'inspect':
      return { ok: true, photo: await inspect(job.path) }
    case 'facts':
      return { ok: true, photo: await facts(job.path) }
    case 'check':
      return { ok: true, seconds: await checkWhole(job.path, job.mime) }
    case 'shrink':
      return { ok: true, jpeg: await shrink(job.path, job.size, job.quality, job.layer) }
    case 'look':
      return { ok: true, look: await lookOf(job.path) }
    case 'logo':
      return { ok: true, png: await logoPng(job.bytes) }
  }
}

/** Runs in its own thread. Whatever the decoders throw about somebody's file is a refusal, not a crash. */
export default async function run(job: ImageJob): Promise<unknown> {
  try {
    return await answer(job)
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : 'unreadable'
    return { ok: false, reason } satisfies ImageRefusal
  }
}
