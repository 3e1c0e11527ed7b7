import { inspect } from './inspect.ts'
import type { ImageJob, ImageRefusal } from './job.ts'
import { TooLarge } from './load-picture.ts'
import { logoPng, shrink } from './shrink.ts'

async function answer(job: ImageJob): Promise<unknown> {
  switch (job.kind) {
    case 'inspect':
      return { ok: true, photo: await inspect(job.path) }
    case 'shrink':
      return { ok: true, jpeg: await shrink(job.path, job.size, job.quality) }
    case 'logo':
      return { ok: true, png: await logoPng(job.bytes) }
  }
}

/** Runs in its own thread. Whatever the decoders throw about somebody's file is a refusal, not a crash. */
export default async function run(job: ImageJob): Promise<unknown> {
  try {
    return await answer(job)
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'tooLarge' : 'unreadable' } satisfies ImageRefusal
  }
}
