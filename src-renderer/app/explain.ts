import { ORPCError } from '@orpc/client'
import {
  badFileReasonSchema,
  errors,
  type BadFileReason,
  type ErrorCode,
} from '../../src-shared/contract/errors.ts'
import { faultSchema, type Fault } from '../../src-shared/model/fault.ts'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { z } from 'zod'
import { UploadRefused } from '../client.ts'

type Code = ErrorCode | 'UNREACHABLE' | 'SIGNED_OUT' | 'UPLOAD_TOO_BIG' | 'UNEXPECTED'

/** An error in words: what happened, what is safe, what to do; details for whoever supports the app. */
export type Explained = {
  code: Code
  what: string
  safe: string
  next: string
  details: string
  faults: Fault[]
}

const isKnown = (code: string): code is ErrorCode => code in errors
const refusedSchema = z.object({ faults: z.array(faultSchema) })
const reasonSchema = z.object({ reason: badFileReasonSchema })

function codeOf(error: unknown): Code {
  if (error instanceof ORPCError) {
    if (typeof error.code === 'string' && isKnown(error.code)) return error.code
    if (error.status === 401 || error.status === 403) return 'SIGNED_OUT'
  }
  if (error instanceof UploadRefused) {
    if (error.code === 'SIGN_IN_NEEDED' || error.code === 'NOT_ALLOWED') return error.code
    if (error.status === 401 || error.status === 403) return 'SIGNED_OUT'
    if (error.status === 413) return 'UPLOAD_TOO_BIG'
    if (error.status === 422) return error.reason === 'tooLarge' ? 'UPLOAD_TOO_BIG' : 'BAD_FILE'
    if (error.code !== undefined && isKnown(error.code)) return error.code
  }
  // What fetch throws when nobody listens.
  if (error instanceof TypeError && /fetch|network|load/iu.test(error.message)) return 'UNREACHABLE'
  return 'UNEXPECTED'
}

/** The faults an INVALID answer carries; none for any other error. */
export function faultsOf(error: unknown): Fault[] {
  if (!(error instanceof ORPCError)) return []
  return refusedSchema.safeParse(error.data).data?.faults ?? []
}

/** Why a file was refused; undefined for any other error. */
function reasonOf(error: unknown): BadFileReason | undefined {
  if (error instanceof ORPCError) return reasonSchema.safeParse(error.data).data?.reason
  return error instanceof UploadRefused ? reasonSchema.safeParse(error).data?.reason : undefined
}

function detailsOf(error: unknown): string {
  if (error instanceof ORPCError) return `${error.code} ${error.status}\n${error.message}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** Turns whatever was thrown into the words of messages/errors. */
export function explain(error: unknown, t: Translate): Explained {
  const code = codeOf(error)
  const reason = reasonOf(error)
  return {
    code,
    what: reason === undefined ? t(`errors.${code}.what`) : t(`errors.badFile.${reason}`),
    safe: t(`errors.${code}.safe`),
    next: t(`errors.${code}.next`),
    details: detailsOf(error),
    faults: faultsOf(error),
  }
}
