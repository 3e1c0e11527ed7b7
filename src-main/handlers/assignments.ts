import { listAssignments } from '../store/assignments.ts'
import {
  changeAssignments,
  moveAssignment,
  removeAssignments,
  restoreAssignments,
} from '../store/wave-assignments.ts'
import { planVisits } from '../store/wave-planning.ts'
import { procedures } from './procedures.ts'
import { accepted } from './refuse.ts'

const { assignments: contract } = procedures

export const assignments = {
  list: contract.list.handler(({ context }) => listAssignments(context.store.reader)),
  add: contract.add.handler(({ context, input }) =>
    accepted(planVisits(context.store.writer, input.wave, input.visits)),
  ),
  move: contract.move.handler(({ context, input: { id, ...place } }) =>
    accepted(moveAssignment(context.store.writer, id, place)),
  ),
  change: contract.change.handler(({ context, input: { ids, ...change } }) =>
    accepted(changeAssignments(context.store.writer, ids, change)),
  ),
  remove: contract.remove.handler(({ context, input }) =>
    accepted(removeAssignments(context.store.writer, input.ids)),
  ),
  restore: contract.restore.handler(({ context, input }) =>
    accepted(restoreAssignments(context.store.writer, input.ids)),
  ),
}
