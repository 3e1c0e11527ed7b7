import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { z } from '../../src-shared/model/zod.ts'

/** As it is stored. The cost stands beside the hash, so that a later version may raise it. */
export const pinHashSchema = z.object({
  n: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  salt: z.base64(),
  hash: z.base64(),
})
export type PinHash = z.infer<typeof pinHashSchema>

type Cost = Pick<PinHash, 'n' | 'r' | 'p'>

// 32 MiB and about a tenth of a second on a laptop of today.
const cost: Cost = { n: 2 ** 15, r: 8, p: 1 }
const hashBytes = 32

/** In the thread pool: the door goes on answering meanwhile. */
function derive(pin: string, salt: Buffer, { n, r, p }: Cost, length: number): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r + 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16)
  const key = await derive(pin, salt, cost, hashBytes)
  return { ...cost, salt: salt.toString('base64'), hash: key.toString('base64') }
}

export async function isRightPin(pin: string, stored: PinHash): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64')
  const key = await derive(pin, Buffer.from(stored.salt, 'base64'), stored, expected.length)
  return timingSafeEqual(key, expected)
}
