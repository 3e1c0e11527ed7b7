import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import {
  fillSample,
  type SampleOptions,
  type SampleSummary,
  type Ways,
} from '../../../src-main/demo/fill-sample.ts'
import type { LibraryItem } from '../../../src-main/exchange/read-library-file.ts'
import { readStarterLibrary } from '../../../src-main/exchange/starter-library.ts'
import { listAudits, readAudit } from '../../../src-main/store/audit-reading.ts'
import { openStore, type Store } from '../../../src-main/store/open-store.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { layNewDatabase } from '../store/new-database.ts'

export interface SampleFolder {
  readonly folder: string
  readonly store: Store
  readonly items: readonly LibraryItem[]
  readonly summary: SampleSummary
  readonly remove: () => void
}

const library = join(import.meta.dirname, '../../../resources/library')

/** An open store with nothing in it. */
export function emptyFolder(): Omit<SampleFolder, 'summary' | 'items'> {
  const folder = mkdtempSync(join(tmpdir(), 'vizit-sample-'))
  layNewDatabase(folder)
  const opened = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
  if (!opened.ok) throw new Error(opened.fault.code)
  const store = opened.value
  const remove = () => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, store, remove }
}

/** A sample network in a real folder, made by the laptop's own clock and ids around the seeded ones. */
export async function sampleFolder(options: Partial<SampleOptions>, ways: Ways = {}): Promise<SampleFolder> {
  const empty = emptyFolder()
  const { store } = empty
  const starter = await readStarterLibrary(library)
  if (!starter.ok) throw new Error(starter.file)
  const filled = await fillSample(store.writer, starter.items, options, ways)
  if (!filled.ok) throw new Error(JSON.stringify(filled.fault))
  return { ...empty, items: starter.items, summary: filled.value }
}

export function auditsOf({ store }: SampleFolder): Audit[] {
  return listAudits(store.writer).flatMap(({ id }) => readAudit(store.writer, id) ?? [])
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** By the real scorer from the stored answers, not from the stored score. */
export function percentOf({ document, answers }: Audit): number {
  return (scoreExactly(document, answers).percentUnits ?? Number.NaN) / 10_000
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
