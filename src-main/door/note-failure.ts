import { ORPCError } from '@orpc/server'
import { z } from '../../src-shared/model/zod.ts'
import type { Journal } from './journal.ts'

const diskFaultSchema = z.object({ code: z.string(), detail: z.string().optional() })

/**
 * A line in the journal for what a person could not have done otherwise: a failure of the disk, by its code and, where
 * known, its detail; what the contract does not foresee, whole. What the rules of the records refuse is no failure.
 */
export function noteFailure(journal: Journal, path: string, error: unknown): void {
  if (!(error instanceof ORPCError)) {
    journal(`${path} failed`, error)
    return
  }
  const code = String(error.code)
  if (!code.startsWith('STORE_')) return
  const detail = diskFaultSchema.safeParse(error.cause).data?.detail
  journal(`${path} not done`, detail === undefined ? code : `${code}: ${detail}`)
}
