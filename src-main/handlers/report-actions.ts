import { localised } from '../../src-shared/format/localised.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { ReportAction } from '../reports/branch-report.ts'
import { listActions } from '../store/actions.ts'
import type { ReportContext } from './context.ts'
import { today } from './working-day.ts'

/** Open corrective actions as reports list them; without their owners' names where privacy is on. */
export function openActions(
  context: ReportContext,
  filter: { readonly branch?: string },
  { lang, privacy }: { readonly lang: Language; readonly privacy: boolean },
): ReportAction[] {
  return listActions(context.store.reader, { ...filter, open: true }, today(context)).map(action => ({
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
