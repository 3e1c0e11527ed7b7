import { z } from '../model/zod.ts'
import { assignmentSchema } from '../model/assignment.ts'
import { waveSchema } from '../model/wave.ts'
import { procedure } from './base.ts'

export const waves = {
  list: procedure.input(z.object({})).output(z.array(waveSchema)),
}

export const assignments = {
  /** Visits still to be made, the nearest deadline first. */
  list: procedure.input(z.object({})).output(z.array(assignmentSchema)),
}
