import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceKey } from '../../../../src-main/exchange/device-key.ts'
import { auditPath, contextPath } from '../../../../src-main/exchange/packages/data-shapes.ts'
import { fingerprintOf } from '../../../../src-main/exchange/packages/fingerprint.ts'
import { writePackage } from '../../../../src-main/exchange/packages/write-package.ts'
import type { ImportedPackage } from '../../../../src-main/store/imports.ts'
import type { AuditRecord } from '../../../../src-shared/model/package/audit-record.ts'
import type { AuditsContext } from '../../../../src-shared/model/package/package-data.ts'
import { madeId, sha256 } from './made-records.ts'

/** A key that is the same in every run. */
export const madeKey: DeviceKey = (() => {
  const seed = Buffer.alloc(32, 7)
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return {
    sign: bytes => sign(null, bytes, key).toString('base64'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  }
})()

export type Made = { readonly record: AuditRecord; readonly photos: ReadonlyMap<string, Buffer> }

export type MadePackage = { readonly file: string; readonly bytes: number; readonly line: ImportedPackage }

/** An `audits` package of these visits in that folder. */
export async function madePackage(
  folder: string,
  number: number,
  visits: Iterable<Made>,
  context: AuditsContext,
): Promise<MadePackage> {
  const photos = join(folder, 'photos')
  mkdirSync(photos, { recursive: true })
  const evidence: { sha256: string; bytes: number; path: string }[] = []
  const data = function* () {
    for (const { record, photos: files } of visits) {
      for (const [hash, bytes] of files) {
        const path = join(photos, hash)
        writeFileSync(path, bytes)
        evidence.push({ sha256: hash, bytes: bytes.length, path })
      }
      yield { path: auditPath(record.id), json: record }
    }
    yield { path: contextPath, json: context }
  }
  const id = madeId(9, number)
  const created = new Date(Date.UTC(2026, 11, 1, 0, number)).toISOString()
  const file = join(folder, `${number}.vizit`)
  const written = await writePackage(file, {
    kind: 'audits',
    id,
    created,
    author: { id: madeId(8, 1), name: 'Анна', alias: 'A-1' },
    organisation: '',
    app: '0.1.0',
    part: { number: 1, of: 1 },
    log: null,
    enrolment: null,
    data: data(),
    evidence,
    key: madeKey,
  })
  if (!written.ok) throw new Error(JSON.stringify(written.fault))
  const line: ImportedPackage = {
    uid: madeId(10, number),
    file: `${number}.vizit`,
    kind: 'audits',
    package: id,
    manifest: sha256(id),
    sender: 'A-1',
    fingerprint: fingerprintOf(madeKey.publicKey),
    createdAt: created,
  }
  return { file, bytes: written.value.bytes, line }
}
