import { beginDraft, createDraft } from '../store/begin-draft.ts'
import { discardDraft, findDraft, listDrafts, restoreDraft, saveDraft } from '../store/drafts.ts'
import { publishDraft } from '../store/publish-draft.ts'
import { authorOf } from './author.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFile } from './refuse.ts'

const { checklistDrafts: contract } = procedures

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
  importForm: contract.importForm.handler(() => refuseFile('kindNotTaken')),
}
