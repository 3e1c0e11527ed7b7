import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { startServer, type Server } from '../e2e/server.ts'
import { everyType } from '../scenario/every-type.ts'
import type { Client } from '../scenario/office.ts'

const uploadedSchema = z.object({ upload: z.string().optional(), code: z.string().optional() })

/** The program as it is served, and a client that came in by its address as a browser does. */
export interface ServedApp {
  readonly server: Server
  readonly client: Client
  readonly ask: (path: string, init?: Omit<RequestInit, 'headers'>) => Promise<Response>
  /** The name of an upload, or the code it was refused with. */
  readonly send: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<z.infer<typeof uploadedSchema>>
}

export async function serve(dataFolder: string, before: readonly string[] = []): Promise<ServedApp> {
  const server = await startServer(dataFolder, before)
  // Also where the test failed half-way.
  onTestFinished(() => server.kill())
  const entered = await fetch(server.address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = (path: string, init: Omit<RequestInit, 'headers'> = {}) =>
    fetch(new URL(path, server.origin), { ...init, headers: { cookie } })
  const client: Client = createORPCClient(
    new RPCLink({ url: `${server.origin}/rpc`, headers: { cookie }, fetch: request => fetch(request) }),
  )
  return {
    server,
    client,
    ask,
    async send(name, bytes) {
      const query = new URLSearchParams({ name })
      const response = await ask(`/files/uploads?${query}`, { method: 'POST', body: bytes })
      return uploadedSchema.parse(await response.json())
    },
  }
}

/** The first start, a branch and a checklist of every type of answer; gives the branch. */
export async function furnish({ client, send }: ServedApp): Promise<string> {
  await client.session.begin({
    name: 'Анна Петрова',
    role: 'both',
    language: 'ru',
    organisation: 'Северный банк',
    start: 'empty',
  })
  const branch = { code: 'lesnaya', name: 'На Лесной', city: '', region: '', address: '', format: '' }
  const { id } = await client.branches.save(branch)
  const { upload = '' } = await send('x.checklist.json', Buffer.from(JSON.stringify(everyType)))
  await client.checklists.import({ upload })
  return id
}

export async function beginVisit({ client }: ServedApp, branch: string): Promise<string> {
  return (await client.audits.begin({ branch, checklist: 'every-type' })).id
}

/** Waits until something holds, looking again and again; fails after `most` ms. */
export async function until(holds: () => boolean | Promise<boolean>, most = 10_000): Promise<void> {
  for (const end = performance.now() + most; !(await holds()); await pause(10)) {
    if (performance.now() > end) throw new Error(`did not come true: ${holds.toString()}`)
  }
}
