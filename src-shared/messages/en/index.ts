import { about } from './about.ts'
import { standards } from './standards.ts'
import { standardsTable } from './standards-table.ts'
import { checklists } from './checklists.ts'
import { builder } from './builder.ts'
import { editor } from './editor.ts'
import { findings } from './findings.ts'
import { difference } from './difference.ts'
import { xlsform } from './xlsform.ts'
import { audit } from './audit.ts'
import { blank } from './blank.ts'
import { branches } from './branches.ts'
import { shoppers } from './shoppers.ts'
import { waves } from './waves.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { compareCharts } from './compare-charts.ts'
import { branchPage } from './branch-page.ts'
import { comparisonTables } from './comparison-tables.ts'
import { errors } from './errors.ts'
import { evidence } from './evidence.ts'
import { exchange } from './exchange.ts'
import { payouts } from './payouts.ts'
import { ratings } from './ratings.ts'
import { repair } from './repair.ts'
import { backups } from './backups.ts'
import { retention } from './retention.ts'
import { faults } from './faults.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { log } from './log.ts'
import { menu } from './menu.ts'
import { narrative } from './narrative.ts'
import { people } from './people.ts'
import { actions } from './actions.ts'
import { appeals } from './appeals.ts'
import { report } from './report.ts'
import { branchReport } from './report-branch.ts'
import { networkReport } from './report-network.ts'
import { waveReports } from './report-wave.ts'
import { leaveBehind } from './report-leave-behind.ts'
import { reportCompared as compared } from './report-compared.ts'
import { review } from './review.ts'
import { scoring } from './scoring.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { submission } from './submission.ts'
import { time } from './time.ts'
import { values } from './values.ts'
import { visit } from './visit.ts'
import { wording } from './wording.ts'
import type { Words } from '../words.ts'
import type { ru } from '../ru/index.ts'

export const en: Words<typeof ru> = {
  common,
  session,
  home,
  branches,
  waves,
  shoppers,
  visit,
  wording,
  scoring,
  time,
  evidence,
  narrative,
  submission,
  history,
  audit,
  review,
  appeals,
  actions,
  compare,
  compareCharts,
  branchPage,
  comparisonTables,
  xlsform,
  difference,
  findings,
  builder,
  editor,
  checklists,
  standards,
  standardsTable,
  settings,
  about,
  people,
  log,
  errors,
  faults,
  values,
  cli,
  report,
  compared,
  branchReport,
  leaveBehind,
  waveReports,
  networkReport,
  blank,
  exchange,
  payouts,
  ratings,
  repair,
  backups,
  retention,
  menu,
}
