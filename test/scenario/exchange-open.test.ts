import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../src-main/door/open-app.ts'
import { headOffice } from './network.ts'
import type { Client } from './office.ts'

it('a package opened by a double click is read where it lies', async () => {
  const office = await headOffice()
  const { bytes } = await office.assigns('A-1')
  const folder = mkdtempSync(join(tmpdir(), 'vizit-open-'))
  const file = join(folder, 'wave-2026-Q4.vizit')
  writeFileSync(file, bytes)
  const opened = await openApp({ dataFolder: join(folder, 'data'), host: { kind: 'browser' } })
  if (!opened.ok) throw new Error(opened.error.message)
  const { app } = opened
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const client: Client = createORPCClient(
    new RPCLink({ url: 'http://vizit.test/rpc', fetch: request => app.door(request) }),
  )
  const page = await app.openFile(file)
  expect(page).toMatch(/^\/open\/[0-9a-f-]{36}$/)
  const upload = page.slice('/open/'.length)
  expect(await client.files.kind({ upload })).toEqual({ kind: 'package', name: 'wave-2026-Q4.vizit' })
  expect(await client.exchange.inspect({ upload })).toMatchObject({ kind: 'assignment', assignments: 1 })
  expect(existsSync(file)).toBe(true)
}, 60_000)
