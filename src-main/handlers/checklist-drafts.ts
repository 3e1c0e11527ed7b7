import { readFile } from 'node:fs/promises'
import { freeCode } from '../../src-shared/authoring/free-code.ts'
import type { Loss } from '../../src-shared/model/form-loss.ts'
import { importForm } from '../exchange/xlsform/import-form.ts'
import { beginDraft, createDraft, takenCodes } from '../store/begin-draft.ts'
import { discardDraft, findDraft, listDrafts, restoreDraft, saveDraft } from '../store/drafts.ts'
import { publishDraft } from '../store/publish-draft.ts'
import { authorOf } from './author.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseFile } from './refuse.ts'

const { checklistDrafts: contract } = procedures

/** A form under a code that is taken gets a free one, and says so. */
function renamed(wish: string, code: string): Loss[] {
  if (code === wish) return []
  const found = `${wish} → ${code}`
  return [{ sheet: 'settings', row: null, name: '', column: 'form_id', code: 'nameChanged', found }]
}

export const checklistDrafts = {
  list: contract.list.handler(({ context }) => listDrafts(context.store.reader)),
  get: contract.get.handler(({ context, input }) => found(findDraft(context.store.reader, input.id))),
  create: contract.create.handler(({ context, input }) =>
    accepted(
      createDraft(context.store.writer, {
        ...input,
        scoring: { method: 'points', bonusCap: true, bands: [] },
        moments: [],
        taken: {},
      }),
    ),
  ),
  open: contract.open.handler(({ context, input }) => accepted(beginDraft(context.store.writer, input))),
  save: contract.save.handler(({ context, input }) =>
    accepted(saveDraft(context.store.writer, input.id, input.version, input.document)),
  ),
  publish: contract.publish.handler(({ context, input }) => {
    const author = authorOf(context).name
    const { code, revision, hash } = accepted(
      publishDraft(context.store.writer, input.id, input.version, author),
    )
    return { code, revision, hash }
  }),
  discard: contract.discard.handler(({ context, input }) => {
    accepted(discardDraft(context.store.writer, input.id))
    return {}
  }),
  restore: contract.restore.handler(({ context, input }) =>
    accepted(restoreDraft(context.store.writer, input.id)),
  ),
  importForm: contract.importForm.handler(async ({ context, input }) => {
    const file = context.uploads.find(input.upload) ?? refuseFile('gone')
    const form = await importForm(await readFile(file.path))
    if (!form.ok) return form.reason === undefined ? refuseFaults(form.faults) : refuseFile(form.reason)
    const { writer } = context.store
    const code = freeCode(form.draft.code, takenCodes(writer))
    const draft = accepted(createDraft(writer, { ...form.draft, code }))
    await context.uploads.drop(input.upload)
    return { draft, losses: [...form.losses, ...renamed(form.draft.code, code)] }
  }),
}
