import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import {
  takeAudits,
  type Arrived,
  type ArrivalSender,
} from '../../../../src-main/exchange/arrivals/take-audits.ts'
import { openStore, type Store } from '../../../../src-main/store/open-store.ts'
import { publishChecklist } from '../../../../src-main/store/checklists.ts'
import type { Writer } from '../../../../src-main/store/connection.ts'
import { value } from '../../store/data-folder.ts'
import { checklistOf } from '../../../bench/hundred-questions.ts'
import type { MadePackage } from './made-package.ts'
import { madeBranch, madeWave } from './made-records.ts'

export const now = new Date('2026-12-24T10:00:00.000Z')

export const checklist = { ...checklistOf(10, 2), revision: 1 }

/** What head office has before anything comes in. */
export function furnish(writer: Writer): void {
  value(publishChecklist(writer, checklist))
  const { id, code, name, city, region, address, format } = madeBranch
  writer
    .sql(
      'INSERT INTO branch (uid, code, name, city, region, address, format, active) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
    )
    .run(id, code, name, city, region, address, format)
  writer
    .sql('INSERT INTO wave (uid, code, title, from_date, to_date, pilot) VALUES (?, ?, ?, ?, ?, 0)')
    .run(madeWave.id, madeWave.code, madeWave.title, madeWave.from, madeWave.to)
}

/** A store at head office on a clock that stands still. */
export function headOffice(folder: string): Store {
  const store = value(openStore(folder, { clock: { now: () => now }, newId: v7 }))
  onTestFinished(() => store.close())
  return store
}

export const colleague: ArrivalSender = { fingerprint: 'F', shopper: null, colleague: true }
export const shopperOf = (alias: string): ArrivalSender => ({
  fingerprint: 'F',
  shopper: alias,
  colleague: false,
})

let imports = 0

/** Takes a package in as the app does; each time is an import of its own. */
export async function taken(
  folder: string,
  { file, line }: MadePackage,
  sender: ArrivalSender = shopperOf('A-1'),
): Promise<Arrived> {
  imports += 1
  const uid = `${line.uid.slice(0, 24)}${imports.toString(16).padStart(12, '0')}`
  return value(await takeAudits({ folder, file, sender, import: { ...line, uid }, author: 'S-1', now }))
}
