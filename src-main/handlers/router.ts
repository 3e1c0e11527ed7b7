import type { Router } from '@orpc/server'
import type { Contract } from '../../src-shared/contract/index.ts'
import { audits } from './audits.ts'
import { branches } from './branches.ts'
import { checklistDrafts } from './checklist-drafts.ts'
import { checklists } from './checklists.ts'
import type { Context } from './context.ts'
import { files } from './files.ts'
import { procedures } from './procedures.ts'
import { session } from './session.ts'
import { standards } from './standards.ts'
import { assignments, waves } from './waves.ts'

/** Every procedure of the contract; a missing one is a type error. */
export const router: Router<Contract, Context> = procedures.router({
  session,
  branches,
  standards,
  checklists,
  checklistDrafts,
  files,
  waves,
  assignments,
  audits,
})
