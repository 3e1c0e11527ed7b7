import type { Checklist } from '../../src-shared/model/checklist.ts'
import { importLibrary } from '../exchange/import-library.ts'
import type { LibraryItem } from '../exchange/read-library-file.ts'
import { importBranches, listBranches } from '../store/branches.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, refused, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import { listWaves, saveWave } from '../store/waves.ts'
import type { ResumableWriter } from './resumable-writer.ts'
import { revisedChecklist, sampleChecklist } from './revised-checklist.ts'
import type { SampleBranch } from './sample-branches.ts'
import type { SampleWave } from './sample-calendar.ts'

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

/** Library, branches and waves in one transaction; gives the ids of the branches in the order given. */
export function layGround(
  seeded: ResumableWriter,
  start: number,
  items: readonly LibraryItem[],
  branches: readonly SampleBranch[],
  waves: readonly SampleWave[],
): Result<string[], StoreFault> {
  const { writer } = seeded
  return together<string[], StoreFault>(writer, 'sample.ground', () => {
    seeded.startAct(start)
    const library = importLibrary(writer, items)
    if (!library.ok) return library
    const imported = importBranches(
      writer,
      branches.map(({ fields }) => fields),
    )
    if (!imported.ok) return imported
    for (const { code, title, from, to, pilot } of waves) {
      // A wave of an earlier, unfinished filling has the same id; anybody else's is refused.
      const id = seeded.startAct(start)
      if (listWaves(writer).some(wave => wave.id === id)) continue
      const saved = saveWave(writer, { code, title, from, to, pilot })
      if (!saved.ok) return saved
    }
    const ids = new Map(listBranches(writer).map(({ code, id }) => [code, id]))
    return done(branches.map(({ fields }) => ids.get(fields.code) ?? ''))
  })
}
