import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { deviceKey } from '../../../../src-main/exchange/device-key.ts'
import type { PackageWish } from '../../../../src-main/exchange/packages/write-package.ts'

/** A folder of its own, gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-package-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file of evidence on disk. */
export function evidenceIn(folder: string, bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, sha256)
  writeFileSync(path, bytes)
  return { sha256, bytes: bytes.byteLength, path }
}

/** A package of visits with nothing in it yet. */
export function wishIn(folder: string): PackageWish {
  return {
    kind: 'audits',
    id: randomUUID(),
    created: '2026-11-20T10:00:00.000Z',
    author: { id: randomUUID(), name: 'Анна', alias: 'Лиса' },
    organisation: 'Сеть',
    app: '0.1.0',
    part: { number: 1, of: 1 },
    log: null,
    enrolment: null,
    data: [{ path: 'data/context.json', json: { waves: [], branches: [], checklists: [] } }],
    evidence: [],
    key: deviceKey(folder),
  }
}
