import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { sendInParts } from '../app/send-package.ts'
import { untilDone } from '../app/until-done.ts'
import { client } from '../client.ts'
import type { Course, ImportLine, Inspected } from './arriving-file.ts'

/** What one package needs to come in, as far as it is known. */
export interface Papers {
  readonly file: File | null
  upload: string | null
  password: string | undefined
  trust: string | undefined
}

interface Told {
  readonly course: (course: Course) => void
  readonly inspected: (inspected: Inspected) => void
}

const untrustedSchema = z.object({ fingerprint: z.string(), changed: z.boolean() })

/** Brings one package as far as it goes: in, refused, or to a question that a person must answer. */
export async function takeIn(papers: Papers, told: Told, signal: AbortSignal): Promise<Course> {
  try {
    if (papers.upload === null && papers.file !== null) {
      const onProgress = (done: number) => told.course({ kind: 'sending', done })
      onProgress(0)
      papers.upload = await sendInParts(papers.file, { signal, onProgress })
    }
    const { upload, password, trust } = papers
    if (upload === null) return { kind: 'stopped' }
    told.course({ kind: 'looking' })
    const inspected = await client.exchange.inspect({ upload, password }, { signal })
    told.inspected(inspected)
    const { fingerprint, trust: trusted } = inspected.sender
    if ((trusted === 'unknown' || trusted === 'changed') && trust !== fingerprint) {
      return { kind: 'trust', fingerprint, changed: trusted === 'changed' }
    }
    const line = await running({ upload, password, trust }, told, signal)
    return { kind: 'done', line }
  } catch (error) {
    return signal.aborted ? { kind: 'stopped' } : courseOf(error)
  }
}

async function running(
  input: { upload: string; password: string | undefined; trust: string | undefined },
  told: Told,
  signal: AbortSignal,
): Promise<ImportLine> {
  const steps = await client.exchange.import(input, { signal })
  return untilDone(steps, progress => told.course({ kind: 'importing', ...progress }))
}

function courseOf(error: unknown): Course {
  if (error instanceof ORPCError) {
    if (error.code === 'PASSWORD_NEEDED') return { kind: 'password', wrong: false }
    if (error.code === 'PASSWORD_WRONG') return { kind: 'password', wrong: true }
    const untrusted = error.code === 'UNTRUSTED' ? untrustedSchema.safeParse(error.data).data : undefined
    if (untrusted) return { kind: 'trust', ...untrusted }
  }
  return { kind: 'refused', error }
}
