import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnrolled, newSecret, proveEnrolment } from '../../../../src-main/exchange/packages/enrolment.ts'
import { fingerprintOf } from '../../../../src-main/exchange/packages/fingerprint.ts'
import { isSigned, signManifest } from '../../../../src-main/exchange/packages/manifest-signature.ts'
import {
  fingerprintSchema,
  fingerprintText,
  type PackageManifest,
  type UnsignedManifest,
} from '../../../../src-shared/model/package/manifest.ts'
import { newKey } from '../../../faults/package-parts.ts'

const key = newKey()
const unsigned: UnsignedManifest = {
  format: 'vizit.package',
  version: 1,
  kind: 'library',
  id: '0199f000-0000-7000-8000-000000000001',
  created: '2026-11-20T10:00:00.000Z',
  author: { id: '0199f000-0000-7000-8000-000000000002', name: 'Анна “Á” 🦊', alias: 'Лиса' },
  organisation: '',
  app: '0.1.0',
  part: { number: 1, of: 1 },
  entries: [{ path: 'data/library.json', size: 3, sha256: 'a'.repeat(64) }],
  log: null,
  enrolment: null,
  publicKey: key.publicKey,
}
const signed = signManifest(unsigned, key)

/** The same value with the keys of every object in another order. */
function shuffled<Value>(value: Value, order: (keys: string[]) => string[]): Value {
  if (Array.isArray(value)) return value.map(item => shuffled<unknown>(item, order)) as Value
  if (value === null || typeof value !== 'object') return value
  const items = new Map(Object.entries(value))
  return Object.fromEntries(
    order([...items.keys()]).map(name => [name, shuffled(items.get(name), order)]),
  ) as Value
}

describe('the signature of a manifest', () => {
  it('holds in whatever order the keys stand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), weights => {
        const order = (keys: string[]) =>
          keys.toSorted((a, b) => (weights[a.length] ?? 0) - (weights[b.length] ?? 0))
        expect(isSigned(shuffled(signed, order))).toBe(true)
      }),
    )
  })

  it('covers every value', () => {
    const changes: Partial<PackageManifest>[] = [
      { organisation: ' ' },
      { entries: [] },
      { part: { number: 1, of: 2 } },
      { log: 'b'.repeat(64) },
      { publicKey: newKey().publicKey },
      { signature: key.sign(Buffer.from('something else')) },
    ]
    for (const change of changes) expect(isSigned({ ...signed, ...change })).toBe(false)
  })

  it('is written in one way alone', () => {
    const { signature } = signed
    const others = [
      signature.replace(/=+$/u, ''),
      `${signature}\n`,
      signature.replaceAll('+', '-'),
      signature.slice(4),
    ]
    for (const other of others.filter(text => text !== signature)) {
      expect(isSigned({ ...signed, signature: other })).toBe(false)
    }
  })

  it('is not believed under a key that would fit anything', () => {
    const start = Buffer.from('302a300506032b6570032100', 'hex')
    const one = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)])
    const weak = ['00'.repeat(32), `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`, `ec${'ff'.repeat(31)}`]
    // R of order one and S of zero: under such a key it fits many messages, where the library does not look
    const nothing = Buffer.concat([one, Buffer.alloc(32)])
    const signature = nothing.toString('base64')
    for (const point of weak) {
      const publicKey = Buffer.concat([start, Buffer.from(point, 'hex')]).toString('base64')
      expect(isSigned({ ...signed, publicKey, signature })).toBe(false)
    }
  })
})

describe('a fingerprint', () => {
  it('is the beginning of the hash of the key, as people read it out', () => {
    const fingerprint = fingerprintOf(key.publicKey)
    const hash = createHash('sha256').update(key.publicKey, 'base64').digest('hex').toUpperCase()
    expect(fingerprint).toBe(hash.slice(0, 32))
    expect(fingerprintText(fingerprint)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/u)
    expect(fingerprintSchema.parse(fingerprintText(fingerprint).toLowerCase())).toBe(fingerprint)
  })
})

describe('enrolment', () => {
  it('is proved by the secret, for one key and one package', () => {
    const secret = newSecret()
    const mac = proveEnrolment(secret, key.publicKey, unsigned.id)
    expect(Buffer.from(secret, 'base64')).toHaveLength(32)
    expect(isEnrolled(mac, secret, key.publicKey, unsigned.id)).toBe(true)
    expect(isEnrolled(mac, newSecret(), key.publicKey, unsigned.id)).toBe(false)
    expect(isEnrolled(mac, secret, newKey().publicKey, unsigned.id)).toBe(false)
    expect(isEnrolled(mac, secret, key.publicKey, `${unsigned.id}0`)).toBe(false)
    expect(isEnrolled('', secret, key.publicKey, unsigned.id)).toBe(false)
  })
})
