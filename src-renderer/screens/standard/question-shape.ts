import { followedParts, type FollowedParts } from '../../../src-shared/authoring/question-of-standard.ts'
import { readDuration } from '../../../src-shared/format/duration.ts'
import { levelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { Standard } from '../../../src-shared/model/standard.ts'
import type { StandardForm } from './standard-form-schema.ts'

/** These parts of a standard do not shape the answer of its question. */
const other: Omit<Standard, 'level' | 'target'> = {
  code: 'shape',
  moment: { code: 'shape', title: {} },
  text: {},
  good: {},
  evidence: {},
  notApplicable: {},
  criterion: 'speed',
  channel: 'inPerson',
  segment: 'standard',
  critical: false,
}

/** How the question of a standard that is being written would be answered and scored; null while it has no level. */
export function questionShape({
  level,
  target,
}: Pick<StandardForm, 'level' | 'target'>): Pick<FollowedParts, 'answer' | 'role'> | null {
  const known = levelSchema.safeParse(level).data
  if (known === undefined) return null
  const seconds = readDuration(target) ?? 0
  return followedParts({ ...other, level: known, ...(seconds < 1 ? {} : { target: seconds }) })
}
