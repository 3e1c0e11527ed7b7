import { setImmediate } from 'node:timers/promises'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import { importLibrary } from '../exchange/import-library.ts'
import type { LibraryItem } from '../exchange/read-library-file.ts'
import { importBranches, listBranches } from '../store/branches.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, refused, type Result } from '../store/result.ts'
import { saveShopper } from '../store/shoppers.ts'
import { together } from '../store/together.ts'
import { listWaves, saveWave } from '../store/waves.ts'
import { randomOf } from './random.ts'
import type { ResumableWriter } from './resumable-writer.ts'
import { revisedChecklist, sampleChecklist } from './revised-checklist.ts'
import type { SampleOptions } from './sample-options.ts'
import type { SamplePlan } from './sample-plan.ts'
import { shopperRecords } from './sample-shoppers.ts'
import { waveSetups } from './wave-setups.ts'

/** The two revisions that visits are pinned to, as files: the second is published half-way. */
export function sampleRevisions(
  items: readonly LibraryItem[],
): Result<{ readonly first: Checklist; readonly second: Checklist }, StoreFault> {
  for (const item of items) {
    if (item.kind === 'checklist' && item.checklist.code === sampleChecklist) {
      const first = { ...item.checklist, revision: item.checklist.revision ?? 1 }
      return done({ first, second: revisedChecklist(first) })
    }
  }
  return refused({ code: 'NOT_FOUND', kind: 'checklist', id: sampleChecklist })
}

/** Library, branches, shoppers and waves; gives the ids of the branches in the order given. */
export async function layGround(
  seeded: ResumableWriter,
  start: number,
  items: readonly LibraryItem[],
  plan: SamplePlan,
  options: SampleOptions,
): Promise<Result<string[], StoreFault>> {
  const { writer, act, isBegun } = seeded
  const { branches, shoppers, waves } = plan
  const taken = isBegun
    ? undefined
    : listWaves(writer).find(({ code }) => waves.some(one => one.code === code))
  if (taken) return refused({ code: 'CODE_TAKEN', value: taken.code })
  const library = act(start, () => importLibrary(writer, items))
  if (!library.ok) return library
  await setImmediate()
  const imported = act(start, () =>
    importBranches(
      writer,
      branches.map(({ fields }) => fields),
    ),
  )
  if (!imported.ok) return imported
  await setImmediate()
  const cities = [...new Set(branches.map(({ fields }) => fields.city))]
  const records = shopperRecords(shoppers, cities, randomOf(options.seed, 9))
  const shopperIds = together<ReadonlyMap<string, string>, StoreFault>(writer, 'sample.shoppers', () => {
    const known = new Map<string, string>()
    for (const record of records) {
      const saved = act(start, () => saveShopper(writer, record))
      if (!saved.ok) return saved
      known.set(record.alias, saved.value)
    }
    return done(known)
  })
  if (!shopperIds.ok) return shopperIds
  const known = new Map(listBranches(writer).map(({ code, id }) => [code, id]))
  const branchIds = branches.map(({ fields }) => known.get(fields.code) ?? '')
  for (const setup of waveSetups(plan, options, branchIds, shopperIds.value)) {
    await setImmediate()
    const saved = act(start, () => saveWave(writer, setup))
    if (!saved.ok) return saved
  }
  return done(branchIds)
}
