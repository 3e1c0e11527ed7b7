import { eventIterator } from '@orpc/contract'
import { fingerprintSchema, packageKindSchema } from '../model/package/manifest.ts'
import { importSummarySchema } from '../model/package/import-summary.ts'
import { newPasswordSchema, passwordSchema } from '../model/password.ts'
import { z } from '../model/zod.ts'
import { procedure } from './base.ts'

/** `password`: of a package that has one (PASSWORD_NEEDED, PASSWORD_WRONG). */
const fileSchema = z.object({ upload: z.string(), password: passwordSchema.optional() })

const stageSchema = z.enum(['reading', 'checking', 'writing'])
/** How far long work is; `total` null while it is not known. */
export const exchangeProgressSchema = z.object({
  stage: stageSchema,
  done: z.number(),
  total: z.number().nullable(),
})
export type ExchangeProgress = z.infer<typeof exchangeProgressSchema>

const senderSchema = z.object({
  name: z.string(),
  organisation: z.string(),
  fingerprint: z.string(),
  /**
   * `known`: a trusted key. `enrolled`: it proves the secret that its shopper was given, and is trusted by importing.
   * `unknown`: nobody's yet. `changed`: that person or shopper has another key here.
   */
  trust: z.enum(['known', 'enrolled', 'unknown', 'changed']),
})

const importLineSchema = z.object({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  file: z.string(),
  kind: packageKindSchema,
  sender: z.string(),
  fingerprint: z.string(),
  created: z.string(),
  summary: importSummarySchema,
})
export type ImportLine = z.infer<typeof importLineSchema>

/**
 * Where a made file stands. `ready`: it can be saved. `leaving`: it is being saved. `left`: it was, and counts as sent.
 * `gone`: it is not there any more, or no longer what is here; it has to be made again.
 */
const handOverSchema = z.enum(['ready', 'leaving', 'left', 'gone'])
export type HandOver = z.infer<typeof handOverSchema>

/** What an export made: a file the door hands out once under `/files/exports/DOWNLOAD`. */
export const exportedSchema = z.object({
  download: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** Packages inside: several stand in one zip. */
  packages: z.number().int(),
  audits: z.number().int(),
})
export type Exported = z.infer<typeof exportedSchema>

const lockedSchema = z.object({ password: newPasswordSchema.optional() })
const wish = z.discriminatedUnion('kind', [
  /** Of one wave: a package for each shopper, or for one of them. */
  lockedSchema.extend({
    kind: z.literal('assignment'),
    wave: z.string(),
    shoppers: z.array(z.string()).optional(),
  }),
  /** Visits that were submitted here; without a list all that have not gone out yet. */
  lockedSchema.extend({
    kind: z.literal('audits'),
    audits: z.array(z.uuid()).optional(),
    wave: z.string().optional(),
    branch: z.string().optional(),
  }),
  /** Visits that were returned; a package for each shopper. Without a list all that have not gone out yet. */
  lockedSchema.extend({ kind: z.literal('returns'), audits: z.array(z.uuid()).optional() }),
  lockedSchema.extend({ kind: z.literal('library') }),
])
export type ExportWish = z.infer<typeof wish>

/** Packages: how laptops and head office exchange work without a network. */
export const exchange = {
  /** Looks into a package without writing anything. PACKAGE_REFUSED says why it is none, or not whole. */
  inspect: procedure.input(fileSchema).output(
    z.object({
      kind: packageKindSchema,
      id: z.uuid(),
      created: z.string(),
      sender: senderSchema,
      /** This very package was imported before. */
      seen: z.boolean(),
      audits: z.number().int(),
      assignments: z.number().int(),
      bytes: z.number(),
    }),
  ),
  /**
   * Everything of the package or nothing; stopping to read stops it, and then nothing came in. UNTRUSTED: the key is
   * not known, or changed; `trust` is its fingerprint once a person has confirmed it. The same package again changes
   * nothing.
   */
  import: procedure
    .input(fileSchema.extend({ trust: fingerprintSchema.optional() }))
    .output(eventIterator(exchangeProgressSchema, importLineSchema)),
  /** The newest first. */
  imports: procedure.input(z.object({})).output(z.array(importLineSchema)),
  /**
   * Makes packages ready to be downloaded. Nothing counts as sent before the file was saved. INVALID: there is nothing
   * to send.
   */
  export: procedure.input(wish).output(eventIterator(exchangeProgressSchema, exportedSchema)),
  /** Where the file of an export stands; asked for again and again until it left. */
  handOver: procedure.input(z.object({ download: z.uuid() })).output(z.object({ state: handOverSchema })),
  /** What an export would hold, before it is made. */
  waiting: procedure
    .input(z.object({}))
    .output(z.object({ audits: z.array(z.uuid()), returns: z.array(z.uuid()) })),
  /** What left this machine and can't be called back, the newest first; of one wave, what holds visits or assignments of it. */
  exports: procedure.input(z.object({ wave: z.string().optional() })).output(
    z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        by: z.string(),
        file: z.string(),
        kind: z.string(),
        recipient: z.string(),
        /** Code of the wave whose assignments it holds; null for every other kind. */
        wave: z.string().nullable(),
        audits: z.number().int(),
      }),
    ),
  ),
  keys: procedure.input(z.object({})).output(
    z.object({
      /** Of this machine, for others to compare. */
      own: z.string(),
      trusted: z.array(
        z.object({
          fingerprint: z.string(),
          name: z.string(),
          shopper: z.string().nullable(),
          how: z.enum(['secret', 'confirmed']),
          at: z.string(),
          revoked: z.boolean(),
        }),
      ),
    }),
  ),
  /** From now on packages under this key are asked about again. */
  revokeKey: procedure.input(z.object({ fingerprint: fingerprintSchema })).output(z.object({})),
}
