import type { Router } from '@orpc/server'
import type { Contract } from '../../src-shared/contract/index.ts'
import { about } from './about.ts'
import { actions } from './actions.ts'
import { pilots } from './actions-pilots.ts'
import { assignments } from './assignments.ts'
import { appeals } from './appeals.ts'
import { audits } from './audits.ts'
import { backups } from './backups.ts'
import { branches } from './branches.ts'
import { checklistDrafts } from './checklist-drafts.ts'
import { checklists } from './checklists.ts'
import { compare } from './compare.ts'
import type { Context } from './context.ts'
import { exchange } from './exchange.ts'
import { files } from './files.ts'
import { log } from './log.ts'
import { people } from './people.ts'
import { procedures } from './procedures.ts'
import { ratings } from './ratings.ts'
import { reports } from './reports.ts'
import { review } from './review.ts'
import { payouts } from './payouts.ts'
import { retention } from './retention.ts'
import { session } from './session.ts'
import { standards } from './standards.ts'
import { shoppers } from './shoppers.ts'
import { waves } from './waves.ts'

/** Every procedure of the contract; a missing one is a type error. */
export const router: Router<Contract, Context> = procedures.router({
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
})
