import { localised } from '../../src-shared/format/localised.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { ReportAction } from '../reports/branch-report.ts'
import { listActions } from '../store/actions.ts'
import type { ReportContext } from './context.ts'
import { today } from './working-day.ts'

/** Open corrective actions as reports list them, of a branch or among some (and of the whole network); without their owners' names where privacy is on. */
export function openActions(
  context: ReportContext,
  { branch, branches: among }: { readonly branch?: string; readonly branches?: readonly string[] },
  { lang, privacy }: { readonly lang: Language; readonly privacy: boolean },
): ReportAction[] {
  const open = listActions(context.store.reader, { branch, open: true }, today(context))
  const here = open.filter(
    ({ branches }) => !among || branches === null || branches.some(code => among.includes(code)),
  )
  return here.map(action => ({
    number: action.number,
    branch: action.branchName,
    standard: localised(action.questionText, lang) || action.question,
    measure: action.measure,
    stage: action.stage,
    owner: privacy ? '' : action.owner,
    due: action.due,
    overdue: action.overdue,
  }))
}
