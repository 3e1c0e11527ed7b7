import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { temporary } from '../e2e/chromium.ts'
import { demoData } from '../e2e/demo-data.ts'
import { startServer, type Server } from '../e2e/server.ts'
import type { Client } from '../scenario/office.ts'

/** The program as it is served, on a copy of the sample network, and somebody inside with the cookie. */
export interface AttackedApp {
  readonly server: Server
  readonly port: number
  readonly folder: string
  readonly cookie: string
  readonly client: Client
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** Memory of the whole program now, MB. */
  readonly memory: () => number
  /** What it noted as failed. */
  readonly journal: () => string
  readonly close: () => Promise<void>
}

export async function attackedApp(): Promise<AttackedApp> {
  mkdirSync(temporary, { recursive: true })
  const folder = mkdtempSync(join(temporary, 'attacked-'))
  await demoData(folder)
  const server = await startServer(folder)
  const entered = await fetch(server.address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, server.origin), {
      redirect: 'manual',
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie },
    })
  return {
    server,
    port: Number(new URL(server.origin).port),
    folder,
    cookie,
    client: createORPCClient(
      new RPCLink({ url: `${server.origin}/rpc`, headers: { cookie }, fetch: request => fetch(request) }),
    ),
    ask,
    memory: () =>
      Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    journal: () => {
      try {
        return readFileSync(join(folder, 'journal.log'), 'utf8')
      } catch {
        return ''
      }
    },
    async close() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
