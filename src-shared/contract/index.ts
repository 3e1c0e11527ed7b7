import { about } from './about.ts'
import { actions, pilots } from './actions.ts'
import { appeals } from './appeals.ts'
import { audits } from './audits.ts'
import { backups } from './backups.ts'
import { branches } from './branches.ts'
import { checklistDrafts } from './checklist-drafts.ts'
import { checklists } from './checklists.ts'
import { compare } from './compare.ts'
import { exchange } from './exchange.ts'
import { files } from './files.ts'
import { log } from './log.ts'
import { people } from './people.ts'
import { ratings } from './ratings.ts'
import { reports } from './reports.ts'
import { review } from './review.ts'
import { payouts } from './payouts.ts'
import { retention } from './retention.ts'
import { session } from './session.ts'
import { shoppers } from './shoppers.ts'
import { standards } from './standards.ts'
import { assignments, waves } from './waves.ts'

// Area by area: written out in full, the type is too long for the compiler.
export type Contract = {
  readonly session: typeof session
  readonly people: typeof people
  readonly log: typeof log
  readonly branches: typeof branches
  readonly standards: typeof standards
  readonly checklists: typeof checklists
  readonly checklistDrafts: typeof checklistDrafts
  readonly files: typeof files
  readonly exchange: typeof exchange
  readonly waves: typeof waves
  readonly shoppers: typeof shoppers
  readonly assignments: typeof assignments
  readonly audits: typeof audits
  readonly review: typeof review
  readonly appeals: typeof appeals
  readonly payouts: typeof payouts
  readonly retention: typeof retention
  readonly backups: typeof backups
  readonly compare: typeof compare
  readonly ratings: typeof ratings
  readonly reports: typeof reports
  readonly actions: typeof actions
  readonly pilots: typeof pilots
  readonly about: typeof about
}

/**
 * The procedures behind the one door. Besides them the door answers plain requests:
 * `POST /files/uploads?name=NAME[&upload=ID&offset=BYTES]` (raw bytes, in parts -> `{ upload, size }`),
 * `GET /files/exports/<download>` (a package, once), `GET /evidence/<sha256>[?width=N]`,
 * `GET /files/reports/audit/<id>.pdf?lang=ru|en&edition=shopper|supervisor`,
 * `GET /files/reports/blank/<code>.pdf?revision=N&lang=ru|en`,
 * `GET /files/branch-report?branch=…&wave=…&checklist=…&lang=ru|en`, `GET /files/leave-behind?…` (the same), and
 * `GET /files/network-report?wave=…&checklist=…&lang=ru|en`, each with `paper` and `privacy=on|off` where wanted,
 * `GET /files/checklists/<code>.json?revision=N` (the checklist file), `…<code>.xlsx?…` (XLSForm),
 * `GET /files/checklists/drafts/<id>.json` (a draft as a file),
 * `GET /files/standards.(json|csv|xlsx)?industry=…&lang=ru|en`.
 */
export const contract: Contract = {
  session,
  people,
  log,
  branches,
  standards,
  checklists,
  checklistDrafts,
  files,
  exchange,
  waves,
  shoppers,
  assignments,
  audits,
  review,
  appeals,
  payouts,
  retention,
  backups,
  compare,
  ratings,
  reports,
  actions,
  pilots,
  about,
}
