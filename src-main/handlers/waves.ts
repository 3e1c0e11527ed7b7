import { listAssignments } from '../store/assignments.ts'
import { listWaves } from '../store/waves.ts'
import { procedures } from './procedures.ts'

export const waves = {
  list: procedures.waves.list.handler(({ context }) => listWaves(context.store.reader)),
}

export const assignments = {
  list: procedures.assignments.list.handler(({ context }) => listAssignments(context.store.reader)),
}
