import { firstLight } from './0001-first-light.ts'
import { authoring } from './0002-authoring.ts'
import { evidence } from './0003-evidence.ts'
import { submissions } from './0004-submissions.ts'
import { durations } from './0005-durations.ts'
import { undo } from './0006-undo.ts'
import { people } from './0007-people.ts'
import { planning } from './0008-planning.ts'
import { review } from './0009-review.ts'
import { exchange } from './0010-exchange.ts'
import { retention } from './0011-retention.ts'
import { customerVoice } from './0012-customer-voice.ts'
import { actions } from './0013-actions.ts'
import { exports } from './0014-exports.ts'

/** In order; a database's user_version is how many of them it has. Never change one that was released. */
export const migrations: readonly string[] = [
  firstLight,
  authoring,
  evidence,
  submissions,
  durations,
  undo,
  people,
  planning,
  review,
  exchange,
  retention,
  customerVoice,
  actions,
  exports,
]
