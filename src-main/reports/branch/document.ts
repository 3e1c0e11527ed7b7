import type { Seal } from '../audit-report.ts'
import type { BranchReport } from '../branch-report.ts'
import { actions } from '../compared/actions.ts'
import { comparisonAttachment, comparisonBytes } from '../compared/attachment.ts'
import { comparedDocument } from '../compared/document.ts'
import { revisionsOf } from '../compared/figures.ts'
import { method } from '../compared/method.ts'
import { sheetOf } from '../compared/sheet.ts'
import type { Definition } from '../engine/node.ts'
import { cover } from './cover.ts'
import type { BranchSheet } from './page.ts'
import { levels, moments } from './parts.ts'
import { ratings } from './ratings.ts'
import { trend } from './trend.ts'
import { failedTwice } from './twice.ts'
import { visits } from './visits.ts'

/** One branch in one wave. Parts with nothing to show are left out. */
export function branchDocument(report: BranchReport, seal: Seal | null): Definition {
  const { branch, view, ranking, privacy } = report
  const wave = view.waves.map(({ code }) => code).join(', ')
  const sheet: BranchSheet = { ...sheetOf(report), report, wave }
  const { t } = sheet
  const data = comparisonBytes('vizit.branch-report', report)
  const { basis, method: way } = ranking
  const checklist = t('compared.checklist', { code: view.checklist, revisions: revisionsOf(view) })
  return comparedDocument(report, sheet, {
    title: t('branchReport.title', { branch: branch.name, wave }),
    subject: t('branchReport.subject'),
    about: branch.name,
    of: `${t('branchReport.of')} · ${checklist}`,
    content: [
      ...cover(sheet),
      ...trend(sheet),
      ...moments(sheet),
      ...failedTwice(sheet),
      ...levels(sheet),
      ...ratings(sheet),
      ...visits(sheet),
      ...actions(sheet, report.actions),
      ...method(sheet, { basis, method: way, privacy }, { data, seal }),
    ],
    attachments: comparisonAttachment(t('branchReport.subject'), data, seal),
  })
}
