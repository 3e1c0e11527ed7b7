import { join } from 'node:path'
import { v7 } from 'uuid'
import { fillSample } from '../../src-main/demo/fill-sample.ts'
import type { SampleOptions } from '../../src-main/demo/sample-options.ts'
import { readStarterLibrary } from '../../src-main/exchange/starter-library.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { saveProfile } from '../../src-main/store/profile.ts'
import { value } from './bench-visit.ts'
import { timeOf } from './measure.ts'

const library = join(import.meta.dirname, '../../resources/library')

/** Fills a folder with a network of these many, without photos, and a person; seconds it took. */
export async function makeNetwork(
  folder: string,
  size: Pick<SampleOptions, 'branches' | 'waves' | 'visits'>,
): Promise<number> {
  const store = value(openStore(folder, { clock: { now: () => new Date() }, newId: v7 }))
  const starter = await readStarterLibrary(library)
  if (!starter.ok) throw new Error(starter.file)
  const ms = await timeOf(async () =>
    value(await fillSample(store.writer, starter.items, size, { bulk: true })),
  )
  value(saveProfile(store.writer, { name: 'Анна', alias: 'A-1', role: 'both' }))
  store.close()
  return ms / 1000
}
