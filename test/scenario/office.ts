import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { openApp } from '../../src-main/door/open-app.ts'
import { lazyWorkers } from '../../src-main/handlers/lazy-workers.ts'
import type { Contract } from '../../src-shared/contract/index.ts'
import type { BranchFields } from '../../src-shared/model/branch.ts'
import { layNewDatabase } from '../unit/store/new-database.ts'
import { visitOf, type Visit } from './visit.ts'

// A name of its own: written out in full, the type is too long for the compiler.
export interface Client extends ContractRouterClient<Contract> {}
export type Start = 'empty' | 'library' | 'sample'

export interface Refusal {
  readonly code: string
  readonly status: number
  readonly data: unknown
}

/** Sends a plain request through the door, as the page would. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

const uploadedSchema = z.object({ upload: z.string().optional(), reason: z.string().optional() })

const samples = join(import.meta.dirname, '../../resources/sample')

/** A photo of a branch, as a phone would make it. */
export function photo(name: 'ticket' | 'counter' | 'entrance' = 'ticket'): Buffer<ArrayBuffer> {
  return Buffer.from(readFileSync(join(samples, `${name}.jpg`)))
}

/** The typed error of a call that must be refused; anything else fails the test. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const { error, isSuccess } = await safe(call)
  if (isSuccess) throw new Error('was not refused')
  if (!isDefinedError(error)) throw error
  const { code, status, data } = error as { code: string; status: number; data?: unknown } // the union of the contract's errors
  return { code, status, data }
}

/** Of all laptops: starting threads takes longer than most of what they do. */
const threads = lazyWorkers()

type AtEnd = (close: () => Promise<void>) => void

/**
 * One laptop with a data folder of its own; everything goes through the real door. Closed after the test, or
 * when `atEnd` says.
 */
export async function openOffice(
  folder = mkdtempSync(join(tmpdir(), 'vizit-office-')),
  atEnd: AtEnd = onTestFinished,
  clock: { readonly now: () => Date } = { now: () => new Date() },
) {
  layNewDatabase(folder)
  const opened = await openApp({ dataFolder: folder, host: { kind: 'browser' }, clock, threads })
  if (!opened.ok) throw new Error(opened.error.message)
  const { app } = opened
  const ask: Ask = (path, init) => app.door(new Request(new URL(path, 'http://vizit.test'), init))
  const client: Client = createORPCClient(
    new RPCLink({ url: 'http://vizit.test/rpc', fetch: request => app.door(request) }),
  )
  let open = true
  const close = async () => {
    if (open) await app.close()
    open = false
  }
  atEnd(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })

  const send = async (name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<string> => {
    const query = new URLSearchParams({ name })
    const response = await ask(`/files/uploads?${query}`, { method: 'POST', body: bytes })
    const { upload, reason } = uploadedSchema.parse(await response.json())
    if (upload === undefined) throw new Error(`upload refused: ${response.status} ${reason ?? ''}`)
    return upload
  }

  const shopper = {
    /** The first start: who is here, and what to begin with. */
    startsWith: (start: Start, role: 'shopper' | 'supervisor' | 'both' = 'both') =>
      client.session.begin({
        name: 'Анна Петрова',
        role,
        language: 'ru',
        organisation: 'Северный банк',
        start,
      }),
    /** Begins a visit to a branch by the newest revision of a checklist. */
    async begins(branch: string, checklist: string): Promise<Visit> {
      const found = (await client.branches.list({})).find(({ code }) => code === branch)
      if (!found) throw new Error(`no branch ${branch}`)
      const { id } = await client.audits.begin({ branch: found.id, checklist })
      return visitOf(id, client, ask, send)
    },
    reopens: (id: string): Visit => visitOf(id, client, ask, send),
  }

  const supervisor = {
    addsBranch: (code: string, name: string, more: Partial<BranchFields> = {}) =>
      client.branches.save({ code, name, city: '', region: '', address: '', format: '', ...more }),
    /** Publishes a checklist the way a file is opened. */
    publishes: async (checklist: object) =>
      client.checklists.import({ upload: await send('x.checklist.json', JSON.stringify(checklist)) }),
    looksInto: async (file: string, bytes: string | Uint8Array<ArrayBuffer>) =>
      client.branches.previewImport({ upload: await send(file, bytes) }),
    /** Imports branches with the mapping that the preview proposes. */
    async importsBranches(file: string, bytes: string | Uint8Array<ArrayBuffer>) {
      const upload = await send(file, bytes)
      const { mapping } = await client.branches.previewImport({ upload })
      return client.branches.import({ upload, mapping })
    },
  }

  return { folder, client, ask, send, shopper, supervisor, close }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
