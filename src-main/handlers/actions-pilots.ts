import { randomBytes } from 'node:crypto'
import { listActions } from '../store/actions.ts'
import { comparePilot } from '../store/pilot-comparison.ts'
import { createPilot, findPilot, listPilots } from '../store/pilots.ts'
import { authorOf } from './author.ts'
import { comparedIn } from './compare.ts'
import { procedures } from './procedures.ts'
import { accepted, found } from './refuse.ts'
import { today } from './working-day.ts'

const { pilots: contract } = procedures

export const pilots = {
  list: contract.list.handler(({ context }) => listPilots(context.store.reader)),
  get: contract.get.handler(async ({ context, input: { id, wave } }) => {
    const { reader } = context.store
    const pilot = found(findPilot(reader, id))
    const bound = listActions(reader, { pilot: id }, today(context))
    return {
      ...pilot,
      ...(await comparePilot(comparedIn(context), pilot, wave)),
      actions: bound.map(({ id: action, number, measure, stage }) => ({
        id: action,
        number,
        measure,
        stage,
      })),
    }
  }),
  // Nobody can choose the seed, so nobody can draw until the branches please.
  create: contract.create.handler(({ context, input }) =>
    accepted(
      createPilot(context.store.writer, input, randomBytes(16).toString('hex'), authorOf(context).name),
    ),
  ),
}
