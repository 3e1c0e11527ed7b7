import { beginDraft } from '../../../src-main/store/begin-draft.ts'
import { saveDraft } from '../../../src-main/store/drafts.ts'
import { publishDraft } from '../../../src-main/store/publish-draft.ts'
import type { Act } from './act.ts'

/** Publishes one revision of a checklist after another, each from a draft. */
export const publish: Act = ({ writer }, say, [code = '']) => {
  say({ began: true })
  for (;;) {
    const draft = beginDraft(writer, { code })
    if (!draft.ok) throw new Error(draft.fault.code)
    const { id, version, document } = draft.value
    const title = { ru: `Отделение после правки ${(draft.value.basis ?? 0) + 1}` }
    const saved = saveDraft(writer, id, version, { ...document, title })
    if (!saved.ok) throw new Error(saved.fault.code)
    const published = publishDraft(writer, id, saved.value.version, 'Ольга')
    if (!published.ok) throw new Error(JSON.stringify(published.fault))
    say({ revision: published.value.revision })
  }
}
