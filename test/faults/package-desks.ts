import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isDefinedError, safe } from '@orpc/client'
import { onTestFinished } from 'vitest'
import { deviceKey, type DeviceKey } from '../../src-main/exchange/device-key.ts'
import { lockInto } from '../../src-main/exchange/packages/age-password.ts'
import type { CarriedFile } from '../scenario/by-files.ts'
import { beginsAssigned, headOffice, shopperWith, type Laptop } from '../scenario/network.ts'
import { fills } from '../scenario/whole-visit.ts'
import { password } from './package-mutation.ts'
import { takeApart, type Parts } from './package-parts.ts'

/** Somebody who takes packages in, and a good one of a sender who is trusted there. */
export interface Desk {
  readonly parts: Parts
  readonly whole: Buffer
  readonly locked: Buffer
  /** The sender's. */
  readonly key: DeviceKey
  /** Through the door; the code or reason of a refusal, or `taken`. */
  readonly take: (bytes: Buffer, password?: string) => Promise<string>
  /** Everything that stands in the data folder, but the log and the history of imports. */
  readonly trace: () => string
}

/** The same bytes under the password of the mutations, cheaply. */
async function lockBytes(bytes: Buffer, folder: string): Promise<Buffer> {
  const file = join(folder, 'locked')
  const handle = await open(file, 'w+')
  const { input, done } = lockInto(handle, password, { workFactor: 4 })
  input.end(bytes)
  await done
  await handle.close()
  return readFileSync(file)
}

const untraced = new Set(['log', 'import'])

/** Gives, each time it is asked, what stands in a data folder but the log and the history of imports. */
export function traceOf(folder: string): () => string {
  const db = new Database(join(folder, 'vizit.sqlite'), { readonly: true })
  onTestFinished(() => void db.close())
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .filter(name => !untraced.has(name))
  const rows = tables.map(name => db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw())
  const evidence = join(folder, 'evidence')
  let version: unknown
  let records = ''
  return () => {
    const now = db.pragma('data_version', { simple: true })
    if (now !== version) {
      const hash = createHash('sha256')
      for (const table of rows) for (const row of table.iterate()) hash.update(JSON.stringify(row))
      records = hash.digest('hex')
      version = now
    }
    const files = readdirSync(evidence, { recursive: true, encoding: 'utf8' })
      .map(name => `${name} ${String(statSync(join(evidence, name)).size)}`)
      .filter(line => /[0-9a-f]{64}|incoming./u.test(line))
    return [records, ...files.toSorted()].join('\n')
  }
}

async function deskOf(receiver: Laptop, sender: Laptop, file: CarriedFile): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const at = join(folder, 'whole.vizit')
  writeFileSync(at, file.bytes)
  const whole = Buffer.from(file.bytes)
  return {
    parts: await takeApart(at),
    whole,
    locked: await lockBytes(whole, folder),
    key: deviceKey(sender.folder),
    async take(bytes, password) {
      const carried = { ...file, bytes: Uint8Array.from(bytes) }
      const { error, isSuccess } = await safe(
        receiver.files.takes(carried, password === undefined ? {} : { password }),
      )
      if (isSuccess) return 'taken'
      // the door takes in no file without a byte
      if (error.message.startsWith('upload refused')) return 'empty'
      if (!isDefinedError(error)) throw error
      const { code, data } = error as { code: string; data?: { reason?: string } } // the union of the contract's errors
      return data?.reason ?? code
    },
    trace: traceOf(receiver.folder),
  }
}

const scan = (text: string) => Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%${text}\n%%EOF\n`)

/** Head office with the visit of a shopper, and the shopper with the assignments of head office. */
export async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const office = await headOffice()
  const assignments = await office.assigns('A-1')
  const shopper = await shopperWith('Анна', assignments)
  const visit = await beginsAssigned(shopper)
  await fills(visit)
  for (const name of ['чек', 'чек второй', 'вывеска'])
    await visit.attaches(null, `${name}.pdf`, scan(name.repeat(90)))
  await visit.tells('Очередь из трёх человек, талон выдали сразу')
  await visit.submits('Подтверждаю')
  const audits = await shopper.files.hands({ kind: 'audits' })
  await office.files.takes(audits)
  return [await deskOf(office, shopper, audits), await deskOf(shopper, office, assignments)]
}
