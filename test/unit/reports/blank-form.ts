import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlankForm } from '../../../src-main/reports/blank-form.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'

const library = join(import.meta.dirname, '../../../resources/library')

export function readWell(json: unknown): Checklist {
  const read = readChecklist(json)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.checklist
}

/** Every checklist of the starter library. */
export const starterChecklists: readonly Checklist[] = readdirSync(library, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.checklist.json'))
  .toSorted()
  .map(name => readWell(JSON.parse(readFileSync(join(library, name), 'utf8'))))

export function formOf(checklist: Checklist, lang: 'ru' | 'en'): BlankForm {
  return {
    lang,
    paper: 'A4',
    generatedAt: '2026-11-14T11:20:00Z',
    zone: 'Asia/Almaty',
    organisation: { name: 'Северный банк', colour: '#0b6e6e', logo: null },
    checklist,
    hash: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
  }
}
