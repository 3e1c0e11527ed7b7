import { readFile } from 'node:fs/promises'
import { firstAlias } from '../../src-shared/model/first-alias.ts'
import type { Settings } from '../../src-shared/model/settings.ts'
import { fillSample } from '../demo/fill-sample.ts'
import { importLibrary } from '../exchange/import-library.ts'
import { readStarterLibrary } from '../exchange/starter-library.ts'
import { isDamaged } from '../store/damage/found-damage.ts'
import { keepFile } from '../store/evidence-files.ts'
import { readOrganisation, saveOrganisation } from '../store/organisation.ts'
import { listPeople } from '../store/people.ts'
import { saveProfile } from '../store/profile.ts'
import type { Context } from './context.ts'
import { folderNotices } from './folder-notices.ts'
import { readSettings, saveSettings } from './preferences.ts'
import { procedures } from './procedures.ts'
import { accepted, refuse, refuseFaults, refuseFile } from './refuse.ts'
import { supervises } from './supervising.ts'

function sessionOf(context: Context) {
  const { store, host, seat } = context
  const profile = seat.person()
  const people = listPeople(store.reader).filter(({ active }) => active)
  return {
    version: context.version,
    profile,
    locked: seat.locked(),
    hasPin: profile !== null && people.some(({ id, hasPin }) => id === profile.id && hasPin),
    supervises: profile !== null && supervises(context),
    people: people.length,
    organisation: readOrganisation(store.reader),
    settings: readSettings(store.reader),
    dataFolder: store.folder,
    host: host.kind,
    abilities: { pickFolder: host.pickFolder !== undefined, openFolder: host.openFolder !== undefined },
    notices: folderNotices(store.folder),
  }
}

type Change = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

function change(context: Context, { language, theme, snippets, lockAfter }: Change): Settings {
  const before = readSettings(context.store.writer)
  const after = {
    language: language ?? before.language,
    theme: theme ?? before.theme,
    snippets: snippets ?? before.snippets,
    lockAfter: lockAfter === undefined ? before.lockAfter : lockAfter,
  }
  accepted(saveSettings(context.store.writer, after))
  if (after.language !== before.language) context.languageChanged(after.language)
  return after
}

async function fill(context: Context, start: 'empty' | 'library' | 'sample', name: string): Promise<void> {
  if (start === 'empty') return
  const library = await readStarterLibrary(context.library)
  if (!library.ok) return refuseFaults(library.faults)
  // The sample lays the library itself, at the start of its own time.
  if (start === 'sample') accepted(await fillSample(context.store.writer, library.items, { shopper: name }))
  else accepted(importLibrary(context.store.writer, library.items))
}

/** One that another program holds is copied later; one that is damaged is told of as such. */
function copyProblem({ copyFault }: Context) {
  const code = copyFault()?.code
  return code === 'STORE_FULL' || code === 'STORE_READ_ONLY' || code === 'STORE_FAILED' ? code : null
}

const { session: contract } = procedures

export const session = {
  get: contract.get.handler(({ context }) => sessionOf(context)),
  health: contract.health.handler(({ context }) => ({
    damaged: isDamaged(context.store.reader),
    copy: copyProblem(context),
    restarts: context.host.relaunch !== undefined,
  })),
  begin: contract.begin.handler(async ({ context, input }) => {
    const { writer } = context.store
    await fill(context, input.start, input.name)
    change(context, { language: input.language })
    accepted(saveOrganisation(writer, { ...readOrganisation(writer), name: input.organisation }))
    // Last, so that a start that was cut off begins again.
    const { name, role } = input
    const { id } = accepted(saveProfile(writer, { name, alias: firstAlias(name), role }))
    context.seat.take(id)
    return sessionOf(context)
  }),
  set: contract.set.handler(({ context, input }) => change(context, input)),
  saveProfile: contract.saveProfile.handler(({ context, input }) => {
    // A shopper becomes a supervisor by a supervisor's hand, where there is one.
    const before = context.seat.person()
    if (before && before.role !== input.role && !supervises(context)) return refuse('NOT_ALLOWED')
    return accepted(saveProfile(context.store.writer, input))
  }),
  saveOrganisation: contract.saveOrganisation.handler(({ context, input }) => {
    const { writer } = context.store
    const before = readOrganisation(writer)
    const { declaration = before.declaration, ...fields } = input
    return accepted(saveOrganisation(writer, { ...before, ...fields, declaration }))
  }),
  saveLogo: contract.saveLogo.handler(async ({ context, input }) => {
    const { writer } = context.store
    if (input.upload === null)
      return accepted(saveOrganisation(writer, { ...readOrganisation(writer), logo: null }))
    const upload = context.uploads.find(input.upload) ?? refuseFile('gone')
    const logo = await context.images().logo(await readFile(upload.path))
    if (!logo.ok) return refuseFile('unreadable')
    const kept = accepted(await keepFile(writer, logo.png, 'image/png'))
    await context.uploads.drop(input.upload)
    return accepted(saveOrganisation(writer, { ...readOrganisation(writer), logo: kept.sha256 }))
  }),
  openDataFolder: contract.openDataFolder.handler(async ({ context }) => {
    if (!context.host.openFolder) return refuse('NOT_HERE')
    await context.host.openFolder(context.store.folder)
    return {}
  }),
}
