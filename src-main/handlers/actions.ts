import { confirmProposal, createAction, moveAction, noteAction, saveAction } from '../store/action-changes.ts'
import { detachFromAction } from '../store/action-evidence.ts'
import { originWords, withStandard } from '../store/action-origin.ts'
import { knownActions, listActions, ownersOfActions, readAction } from '../store/actions.ts'
import { listPeople } from '../store/people.ts'
import { attachEvidenceToAction } from './actions-attach.ts'
import { authorOf } from './author.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'
import { today } from './working-day.ts'

const { actions: contract } = procedures

const by = (context: Context) => ({ author: authorOf(context).name, today: today(context) })

export const actions = {
  list: contract.list.handler(({ context, input }) =>
    listActions(context.store.reader, input, today(context)),
  ),
  get: contract.get.handler(({ context, input }) =>
    found(readAction(context.store.reader, input.id, today(context))),
  ),
  origin: contract.origin.handler(({ context, input }) => {
    const { reader } = context.store
    const origin = withStandard(reader, input)
    return { ...originWords(reader, origin), known: knownActions(reader, origin, today(context)) }
  }),
  owners: contract.owners.handler(({ context }) => {
    const { reader } = context.store
    const people = listPeople(reader).filter(({ active }) => active)
    return [...new Set([...people.map(({ name }) => name), ...ownersOfActions(reader)])]
  }),
  create: contract.create.handler(({ context, input }) =>
    accepted(createAction(context.store.writer, input, by(context))),
  ),
  save: contract.save.handler(({ context, input: { id, ...fields } }) =>
    accepted(saveAction(context.store.writer, id, fields, by(context))),
  ),
  move: contract.move.handler(({ context, input: { id, ...move } }) =>
    accepted(moveAction(context.store.writer, id, move, by(context))),
  ),
  confirm: contract.confirm.handler(({ context, input: { id, ...confirmed } }) =>
    accepted(confirmProposal(context.store.writer, id, confirmed, by(context))),
  ),
  note: contract.note.handler(({ context, input: { id, note } }) =>
    accepted(noteAction(context.store.writer, id, note, by(context))),
  ),
  attach: contract.attach.handler(({ context, input }) => attachEvidenceToAction(context, input)),
  detach: contract.detach.handler(({ context, input: { id, evidence } }) => {
    const { author, today: day } = by(context)
    return accepted(detachFromAction(context.store.writer, id, evidence, author, day))
  }),
}
