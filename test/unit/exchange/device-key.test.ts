import { createPublicKey, verify } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deviceKey } from '../../../src-main/exchange/device-key.ts'
import { newFolder } from './packages/small-package.ts'

it('a laptop has one key, made at first use and read by its owner alone', () => {
  const folder = newFolder()
  const key = deviceKey(folder)
  expect(readdirSync(folder)).toEqual(['device-key.pem'])
  expect(deviceKey(folder).publicKey).toBe(key.publicKey)
  expect(deviceKey(newFolder()).publicKey).not.toBe(key.publicKey)
  const mode = statSync(join(folder, 'device-key.pem')).mode & 0o777
  expect(process.platform === 'win32' ? 0o600 : mode).toBe(0o600)
  const publicKey = createPublicKey({
    key: Buffer.from(key.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  const signature = Buffer.from(deviceKey(folder).sign(Buffer.from('visit')), 'base64')
  expect(verify(null, Buffer.from('visit'), publicKey, signature)).toBe(true)
})

it('a key that cannot be read is not replaced', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'device-key.pem'), 'not a key')
  expect(() => deviceKey(folder)).toThrow(/DECODER|PEM/u)
  expect(readdirSync(folder)).toEqual(['device-key.pem'])
})
