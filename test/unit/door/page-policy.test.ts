import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pages } from '../../../src-main/door/pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'vizit-pages-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="NONCE"><div id="root"></div>')
writeFileSync(join(folder, 'assets/index-1.js'), 'export {}')
writeFileSync(join(folder, 'secret.txt'), 'not for the page')
const app = pages(folder)
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string) => app.fetch(new Request(new URL(path, 'http://vizit.test')))

/** The policy as a map from directive to its words. */
function policyOf(response: Response): Map<string, string[]> {
  const lines = (response.headers.get('content-security-policy') ?? '').split(';').map(line => line.trim())
  return new Map(
    lines.filter(Boolean).map(line => {
      const [name = '', ...words] = line.split(' ')
      return [name, words]
    }),
  )
}

describe('a page', () => {
  it('may load its own scripts and nothing else', async () => {
    const policy = policyOf(await get('/'))
    const nonce = policy.get('style-src-elem')?.find(word => word.startsWith("'nonce-"))
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src-elem': ["'self'", nonce],
      'style-src-attr': ["'none'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'media-src': ["'self'", 'blob:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default'],
    })
  })

  it('has a nonce of its own at each load, the same in the header and in the page', async () => {
    const nonces = new Set<string>()
    for (let i = 0; i < 3; i += 1) {
      const response = await get('/branches')
      const words = policyOf(response).get('style-src-elem') ?? []
      const nonce = /^'nonce-(.{16,})'$/.exec(words[1] ?? '')?.[1] ?? ''
      expect(nonce).not.toBe('')
      expect(await response.text()).toContain(`nonce="${nonce}"`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('is not sniffed, not framed, not kept, and sends no referrer', async () => {
    const { headers } = await get('/visits/1')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).not.toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('stands at every address; its files only under assets', async () => {
    for (const path of ['/', '/branches/import', '/secret.txt', '/assets/../secret.txt']) {
      expect(await (await get(path)).text()).toContain('<div id="root">')
    }
    for (const path of ['/assets/other.js', '/assets/..%2Fsecret.txt']) {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('not for the page')
    }
    const script = await get('/assets/index-1.js')
    expect(script.headers.get('content-type')).toMatch(/javascript/)
    expect(script.headers.get('cache-control')).toContain('immutable')
  })
})
