import { api, client, queries } from '../client.ts'
import type { BuilderStore } from './builder-state.ts'
import { createBuilderStore } from './builder-store.ts'
import { openSessions } from './open-sessions.ts'
import { saveFailure } from './save-failure.ts'

const drafts = openSessions<BuilderStore>(
  async id =>
    createBuilderStore(await client.checklistDrafts.get({ id }), {
      save: (version, document) => client.checklistDrafts.save({ id, version, document }),
      failure: saveFailure,
    }),
  async () => {
    await queries.invalidateQueries({ queryKey: api.checklistDrafts.key() })
    await queries.invalidateQueries({ queryKey: api.checklists.key() })
  },
)

/** Opens a checklist's draft for editing. */
export const useBuilderSession = drafts.useSession

/** Lets go of a draft that was published or discarded. */
export const forgetDraft = drafts.forget
