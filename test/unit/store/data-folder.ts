import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { checklistSchema, type Checklist } from '../../../src-shared/model/checklist.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import { beginAudit } from '../../../src-main/store/audits.ts'
import { saveBranch } from '../../../src-main/store/branches.ts'
import { publishChecklist } from '../../../src-main/store/checklists.ts'
import type { Writer } from '../../../src-main/store/connection.ts'
import { openStore, type Store } from '../../../src-main/store/open-store.ts'
import { saveProfile } from '../../../src-main/store/profile.ts'
import type { Result } from '../../../src-main/store/result.ts'
import { saveWave } from '../../../src-main/store/waves.ts'
import { layNewDatabase } from './new-database.ts'

/** An empty folder on the real disk, gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

export function faultOf<Fault>(result: Result<unknown, Fault>): Fault {
  if (result.ok) throw new Error('was not refused')
  return result.fault
}

/** A clock that goes on by a second each time it is looked at. */
export function steadyClock(from = '2026-11-12T08:00:00.000Z') {
  let at = Date.parse(from)
  return { now: () => new Date((at += 1000)) }
}

/** Opens a store that is closed after the test, if the test has not done so. */
export function opened(folder: string): Store {
  layNewDatabase(folder)
  const store = value(openStore(folder, { clock: steadyClock(), newId: v7 }))
  onTestFinished(() => store.close())
  return store
}

export const checklist: Checklist = checklistSchema.parse({
  format: 'vizit.checklist',
  version: 1,
  code: 'bank-branch',
  title: { ru: 'Отделение банка', en: 'Bank branch' },
  scoring: { bands: [{ from: 75, code: 'good', title: { en: 'Good' } }] },
  moments: [
    {
      code: 'entrance',
      title: { ru: 'Вход' },
      questions: [
        {
          code: 'greeting',
          text: { ru: 'Поприветствовали?' },
          criterion: 'courtesy',
          level: 'basic',
          answer: { type: 'yesNo', points: 5 },
          notApplicable: true,
        },
        { code: 'clean', text: { ru: 'Чисто?' }, answer: { type: 'scale', min: 1, max: 5, points: 4 } },
      ],
    },
    {
      code: 'advice',
      title: { ru: 'Консультация' },
      questions: [
        {
          code: 'wait',
          text: { ru: 'Ожидание' },
          answer: { type: 'duration', bands: [{ upTo: 300, points: 3 }] },
        },
        { code: 'story', text: { ru: 'Рассказ' }, role: 'info', answer: { type: 'text' }, required: false },
      ],
    },
  ],
})

export const standard: Standard = {
  code: 'bank.greeting',
  moment: { code: 'entrance', title: { ru: 'Вход' } },
  text: { ru: 'Поприветствовали' },
  good: { ru: 'Сразу' },
  evidence: { ru: 'Время' },
  notApplicable: { ru: 'Никого нет' },
  criterion: 'courtesy',
  level: 'basic',
  channel: 'inPerson',
  segment: 'standard',
  critical: false,
}

export type Network = { readonly branch: string; readonly branchCode: string; readonly wave: string }

/** A person, a branch, a wave and a published checklist. */
export function network(writer: Writer): Network {
  value(saveProfile(writer, { name: 'Анна', alias: 'A-1', role: 'both' }))
  const branch = value(
    saveBranch(writer, {
      code: 'almaty-1',
      name: 'Алматы, Абая',
      city: 'Алматы',
      region: '',
      address: '',
      format: '',
    }),
  )
  value(
    saveWave(writer, {
      code: '2026-Q4',
      title: '4 квартал',
      from: '2026-10-01',
      to: '2026-12-31',
      pilot: false,
    }),
  )
  value(publishChecklist(writer, checklist))
  return { branch: branch.id, branchCode: branch.code, wave: '2026-Q4' }
}

/** A visit in this network that has only begun. */
export function begun(writer: Writer, { branch, wave }: Network): string {
  const fields = { branch, checklist: 'bank-branch', wave, shopper: 'A-1', author: 'A-1' }
  return value(beginAudit(writer, fields)).id
}
