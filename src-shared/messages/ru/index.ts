import { audit } from './audit.ts'
import { branches } from './branches.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { faults } from './faults.ts'
import { home } from './home.ts'
import { menu } from './menu.ts'
import { report } from './report.ts'
import { scoring } from './scoring.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { values } from './values.ts'
import { visit } from './visit.ts'

/** Russian is written first; its shape is what every other language must have. */
export const ru = {
  common,
  session,
  home,
  branches,
  visit,
  scoring,
  audit,
  settings,
  errors,
  faults,
  values,
  cli,
  report,
  menu,
} as const
