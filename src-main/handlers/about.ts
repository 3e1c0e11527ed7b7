import { readFile } from 'node:fs/promises'
import { arch, release, type } from 'node:os'
import { licencesSchema } from '../../src-shared/contract/about.ts'
import { countRecords, folderFacts } from '../store/record-counts.ts'
import { journalTail } from './journal-tail.ts'
import { procedures } from './procedures.ts'
import { licencesFile } from './program-folder.ts'
import { found } from './refuse.ts'

const { about: contract } = procedures

async function readLicences() {
  return licencesSchema.parse(JSON.parse(await readFile(licencesFile, 'utf8')))
}

function runs(sqlite: string) {
  const { electron, chrome, node } = process.versions
  return [
    { name: 'electron' as const, version: electron ?? '' },
    { name: 'chrome' as const, version: chrome ?? '' },
    { name: 'node' as const, version: node },
    { name: 'sqlite' as const, version: sqlite },
  ].filter(({ version }) => version !== '')
}

export const about = {
  licences: contract.licences.handler(async () => ({ components: (await readLicences()).components })),
  licence: contract.licence.handler(async ({ input }) => {
    const { texts } = await readLicences()
    return { text: found(Object.hasOwn(texts, input.text) ? (texts[input.text] ?? null) : null) }
  }),
  diagnostics: contract.diagnostics.handler(async ({ context }) => {
    const { reader, folder } = context.store
    const { sqlite, ...facts } = folderFacts(reader, folder)
    return {
      version: context.version,
      host: context.host.kind,
      system: `${type()} ${release()} ${arch()}`,
      runs: runs(sqlite),
      ...facts,
      counts: countRecords(reader),
      journal: await journalTail(folder),
    }
  }),
}
