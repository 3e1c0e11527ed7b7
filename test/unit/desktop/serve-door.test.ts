import type { Protocol } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { carry, registerScheme, serveDoor, type Door } from '../../../src-main/desktop/serve-door.ts'

describe('the scheme', () => {
  it('is a standard, secure origin that other origins cannot read', () => {
    const registered: Electron.CustomScheme[] = []
    registerScheme({ registerSchemesAsPrivileged: schemes => void registered.push(...schemes) })
    expect(registered).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
  })
})

describe('requests of the page', () => {
  let handler: Parameters<Protocol['handle']>[1]
  let asked: string[]
  beforeEach(() => {
    asked = []
    const door: Door = async request => {
      asked.push(request.url)
      return new Response('page', { headers: { 'content-security-policy': "default-src 'none'" } })
    }
    serveDoor({ handle: (_scheme, given) => (handler = given) }, door)
  })

  it('reach the door and bring its answer back with the policy as it was set', async () => {
    const response = await handler(new Request('app://vizit/visits/1'))
    expect(asked).toEqual(['app://vizit/visits/1'])
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await response.text()).toBe('page')
  })

  it.each(['app://other/', 'app://vizit.example/', 'app://me@vizit/', 'app://vizit:80/'])(
    'for %s do not reach the door',
    async address => {
      // Node's Request refuses a name in an address, Chromium may not
      const request = Object.assign(new Request('app://vizit/'), {})
      Object.defineProperty(request, 'url', { value: address })
      expect((await handler(request)).status).toBe(404)
      expect(asked).toEqual([])
    },
  )

  it.each(['https://example.com', 'null', 'file://', null])(
    'issued by the origin %s are refused',
    async initiatorOrigin => {
      const request = Object.assign(new Request('app://vizit/rpc/x'), { initiatorOrigin })
      expect((await handler(request)).status).toBe(403)
      expect(asked).toEqual([])
    },
  )

  it.each(['app://vizit', undefined])('issued by %s are carried', async initiatorOrigin => {
    const request = Object.assign(new Request('app://vizit/rpc/x'), { initiatorOrigin })
    expect((await handler(request)).status).toBe(200)
  })
})

describe('an answer that streams', () => {
  it('stops its work when the page goes away', async () => {
    let signal: AbortSignal | undefined
    let cancelled = false
    const response = await carry(new Request('app://vizit/rpc/progress'), async request => {
      signal = request.signal
      const body = new ReadableStream({
        pull: to => to.enqueue(new TextEncoder().encode('step\n')),
        cancel: () => void (cancelled = true),
      })
      return new Response(body)
    })
    const reader = response.body?.getReader()
    await reader?.read()
    expect(signal?.aborted).toBe(false)
    await reader?.cancel('closed')
    expect(signal?.aborted).toBe(true)
    expect(cancelled).toBe(true)
  })

  it('keeps status, headers and every byte, and an empty answer stays empty', async () => {
    const made = await carry(
      new Request('app://vizit/x', { method: 'POST', body: 'ответ' }),
      async request => new Response(await request.arrayBuffer(), { status: 206, headers: { 'x-part': '1' } }),
    )
    expect([made.status, made.headers.get('x-part'), await made.text()]).toEqual([206, '1', 'ответ'])
    const empty = await carry(new Request('app://vizit/x'), async () => new Response(null, { status: 204 }))
    expect([empty.status, empty.body]).toEqual([204, null])
  })
})
