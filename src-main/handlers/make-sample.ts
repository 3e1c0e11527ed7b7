import { z } from '../../src-shared/model/zod.ts'
import { fillSample, type SampleOptions, type SampleSummary } from '../demo/fill-sample.ts'
import { randomOf } from '../demo/random.ts'
import { sampleDefaults } from '../demo/sample-options.ts'
import { today } from '../demo/sample-calendar.ts'
import { seededWriter } from '../demo/seeded-writer.ts'
import { readStarterLibrary } from '../exchange/starter-library.ts'
import { listBranches } from '../store/branches.ts'
import { readOrganisation, saveOrganisation } from '../store/organisation.ts'
import { readProfile, saveProfile } from '../store/profile.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import type { Context } from './context.ts'
import { accepted, refuseFaults } from './refuse.ts'

export { sampleDefaults }

const sampleKey = 'sample'
const sampleSchema = z.object({
  branches: z.int(),
  waves: z.int(),
  visits: z.int(),
  seed: z.int(),
  shopper: z.string(),
})

export type SampleMade =
  | { readonly outcome: 'made'; readonly summary: SampleSummary }
  /** The same sample lies there already. */
  | { readonly outcome: 'already' }
  /** Somebody's data lies there. */
  | { readonly outcome: 'notEmpty' }

/** Fills an empty data folder with the sample network and its person; a second call changes nothing. */
export async function makeSample(
  context: Context,
  options: SampleOptions,
  organisation: string,
  told?: (visits: number, of: number) => void,
): Promise<SampleMade> {
  const { writer, reader } = context.store
  const before = readSetting(reader, sampleKey, sampleSchema)
  if (before && JSON.stringify(before) !== JSON.stringify(sampleSchema.parse(options)))
    return { outcome: 'notEmpty' }
  if (readProfile(reader)) return { outcome: before ? 'already' : 'notEmpty' }
  if (!before && listBranches(reader).length > 0) return { outcome: 'notEmpty' }
  const library = await readStarterLibrary(context.library)
  if (!library.ok) return refuseFaults(library.faults)
  // First: a filling that was cut off is known as one by it, and goes on with the next call.
  accepted(saveSetting(writer, sampleKey, sampleSchema, options))
  const summary = accepted(await fillSample(writer, library.items, options, { ...(told && { told }) }))
  const seeded = seededWriter(writer, randomOf(options.seed, 7), Date.parse(today)).writer
  accepted(saveOrganisation(seeded, { ...readOrganisation(reader), name: organisation }))
  accepted(saveProfile(seeded, { name: options.shopper, alias: options.shopper, role: 'both' }))
  return { outcome: 'made', summary }
}
