import { audits } from './audits.ts'
import { branches } from './branches.ts'
import { checklists } from './checklists.ts'
import { session } from './session.ts'
import { assignments, waves } from './waves.ts'

/**
 * The procedures behind the one door. Besides them the door answers plain requests:
 * `POST /files/uploads?name=NAME` (raw bytes -> `{ upload }`), `GET /evidence/<sha256>[?width=N]`,
 * `GET /files/reports/audit/<id>.pdf?lang=ru|en&edition=shopper|supervisor`.
 */
export const contract = { session, branches, checklists, waves, assignments, audits }
export type Contract = typeof contract
