import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { saveAnswers } from '../../src-main/store/answers.ts'
import { submitAudit } from '../../src-main/store/audit-status.ts'
import { backupDaily } from '../../src-main/store/daily-backups.ts'
import { attachEvidence } from '../../src-main/store/evidence.ts'
import { keepFile } from '../../src-main/store/evidence-files.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { repairStore, type RepairReport } from '../../src-main/store/salvage/repair-store.ts'
import { begun, network, steadyClock, value } from '../unit/store/data-folder.ts'

/** A data folder with visits before and after its daily backup; killed: as a killed program leaves it. */
export interface SampleStore {
  readonly folder: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly evidence: readonly string[]
}

export const options = { clock: steadyClock('2026-11-13T08:00:00.000Z'), newId: v7 }

const answers = { greeting: { value: 'yes' }, clean: { value: 4 }, wait: { value: 60 } } as const

/** Enough visits that every table has several pages. */
export async function makeSample(visits: number): Promise<SampleStore> {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-damaged-'))
  const killed = `${folder}-killed`
  const store = value(openStore(folder, { clock: steadyClock(), newId: v7 }))
  const { writer } = store
  writer.db.pragma('synchronous = OFF')
  const net = network(writer)
  const evidence: string[] = []
  const visit = async (n: number): Promise<string> => {
    const id = begun(writer, net)
    value(saveAnswers(writer, id, { ...answers, story: { value: `${n} ${'слово '.repeat(60)}` } }, 'A-1'))
    if (n % 4 === 0) {
      const { sha256 } = value(await keepFile(writer, Buffer.from(`photo ${n}`), 'image/jpeg'))
      evidence.push(sha256)
      const fields = { question: null, kind: 'photo', name: `${n}.jpg`, caption: '', takenAt: null } as const
      value(attachEvidence(writer, id, { ...fields, sha256 }, 'A-1'))
    }
    if (n % 3 !== 0) value(submitAudit(writer, id, 'A-1'))
    return id
  }
  const before: string[] = []
  for (let n = 0; n < visits; n += 1) before.push(await visit(n))
  value(await backupDaily(store))
  const after: string[] = []
  for (let n = visits; n < visits * 1.5; n += 1) after.push(await visit(n))
  cpSync(folder, killed, { recursive: true })
  store.close()
  rmSync(folder, { recursive: true })
  return { folder: killed, before, after, evidence }
}

/** A copy of it, gone after the test. `closed`: its log is in the database, as the program leaves it. */
export function copyOf(sample: SampleStore, closed: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-damaged-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(sample.folder, folder, { recursive: true })
  if (closed) value(openStore(folder, options)).close()
  return folder
}

export async function repaired(folder: string): Promise<RepairReport> {
  return value(await repairStore(folder, options))
}

export const hasAside = (folder: string, { aside }: RepairReport): boolean =>
  aside !== null && existsSync(join(folder, aside, 'report.json'))
