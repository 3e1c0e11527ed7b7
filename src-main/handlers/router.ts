import type { Router } from '@orpc/server'
import type { Contract } from '../../src-shared/contract/index.ts'
import { audits } from './audits.ts'
import { branches } from './branches.ts'
import { checklists } from './checklists.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { session } from './session.ts'
import { assignments, waves } from './waves.ts'

/** Every procedure of the contract; a missing one is a type error. */
export const router: Router<Contract, Context> = procedures.router({
  session,
  branches,
  checklists,
  waves,
  assignments,
  audits,
})
