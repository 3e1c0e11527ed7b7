import { firstLight } from './0001-first-light.ts'
import { authoring } from './0002-authoring.ts'
import { evidence } from './0003-evidence.ts'
import { submissions } from './0004-submissions.ts'
import { durations } from './0005-durations.ts'
import { undo } from './0006-undo.ts'

/** In order; a database's user_version is how many of them it has. Never change one that was released. */
export const migrations: readonly string[] = [firstLight, authoring, evidence, submissions, durations, undo]
