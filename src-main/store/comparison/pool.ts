import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { z } from 'zod'
import type { Reader } from '../connection.ts'
import { StoreFailure } from '../fault.ts'
import { answers, outcomeSchema, type Answers, type Asked, type Jobs } from './jobs.ts'

/** What has to be read out of single visits, in a thread of its own. */
export interface ComparisonPool {
  ask<Name extends keyof Jobs>(reader: Reader, name: Name, job: Jobs[Name]): Promise<Answers[Name]>
  close(): Promise<void>
}

function read(schema: z.ZodType, result: unknown): unknown {
  const outcome = outcomeSchema.parse(result)
  if (outcome.ok) return schema.parse(outcome.answer)
  throw new StoreFailure({ code: 'STORE_FAILED', detail: outcome.detail })
}

/**
 * Whatever changes a score or a status is told in the log, in the same transaction. What fieldwork counts is not all
 * told there (flags are made again when photos were looked at): any write, here or by another program, counts.
 */
function stateOf(reader: Reader, name: keyof Jobs): string {
  const last = reader.sql<{ last: number | null }>('SELECT max(id) AS last FROM log').get()?.last ?? 0
  if (name !== 'field') return `${last}`
  const writes = reader.sql<{ all: number }>('SELECT total_changes() AS "all"').get()?.all ?? 0
  const others = reader.sql<{ data_version: number }>('PRAGMA data_version').get()?.data_version ?? 0
  return `${last} ${writes} ${others}`
}

/** Answers kept, the last asked for the longest. */
const kept = 32

/** Above this V8 lets a heap grow fourfold before it looks through it. */
const heapMb = 2000

/** The thread starts at the first question and keeps what it counted for some minutes. */
export function createComparisonPool(): ComparisonPool {
  const pool = new Piscina<Asked, unknown>({
    filename: new URL(`./worker${extname(import.meta.filename)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 300_000,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  const known = new Map<string, { readonly state: string; readonly answer: Promise<unknown> }>()
  return {
    ask: <Name extends keyof Jobs>(reader: Reader, name: Name, job: Jobs[Name]) => {
      const asked = { name, folder: reader.folder, job } as Asked // the name and its own job, as the types above pair them
      const key = JSON.stringify(asked)
      const state = stateOf(reader, name)
      const before = known.get(key)
      known.delete(key)
      const answer =
        before?.state === state ? before.answer : pool.run(asked).then(result => read(answers[name], result))
      known.set(key, { state, answer })
      answer.catch(() => known.delete(key))
      for (const oldest of known.keys()) {
        if (known.size <= kept) break
        known.delete(oldest)
      }
      return answer as Promise<Answers[Name]> // parsed by the schema of this very name
    },
    close: () => pool.destroy(),
  }
}
