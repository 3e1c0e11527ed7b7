import type { Seal } from '../audit-report.ts'
import { actions } from '../compared/actions.ts'
import { comparisonAttachment, comparisonBytes } from '../compared/attachment.ts'
import { comparedDocument } from '../compared/document.ts'
import { revisionsOf } from '../compared/figures.ts'
import { method } from '../compared/method.ts'
import { sheetOf } from '../compared/sheet.ts'
import type { Definition } from '../engine/node.ts'
import type { NetworkReport } from '../network-report.ts'
import { cover } from './cover.ts'
import { filterWords } from './filters.ts'
import { fieldwork } from './fieldwork.ts'
import { heat } from './heat.ts'
import { losses } from './losses.ts'
import type { NetworkSheet } from './page.ts'
import { quadrant } from './quadrant.ts'
import { ranking } from './ranking.ts'
import { ratings } from './ratings.ts'
import { segments } from './segments.ts'
import { summary } from './summary.ts'
import { trend } from './trend.ts'

/** The comparison of the network's branches in one wave, on paper laid on its side. */
export function networkDocument(report: NetworkReport, seal: Seal | null): Definition {
  const { ranking: compared, privacy } = report
  const wave = compared.waves.map(({ code }) => code).join(', ')
  const sheet: NetworkSheet = { ...sheetOf(report, true), report, wave }
  const { t, format } = sheet
  const data = comparisonBytes('vizit.network-report', report)
  const title = format.text(compared.title)
  const checklist = t('compared.checklist', { code: compared.checklist, revisions: revisionsOf(compared) })
  return comparedDocument(report, sheet, {
    landscape: true,
    title: t('networkReport.title', { checklist: title, wave }),
    subject: t('networkReport.subject'),
    about: [`${t('networkReport.heading')}, ${title}`, filterWords(sheet)].filter(Boolean).join(' · '),
    of: `${t('networkReport.of')} · ${checklist}`,
    content: [
      ...cover(sheet),
      ...summary(sheet),
      ...ranking(sheet),
      ...heat(sheet),
      ...losses(sheet),
      ...trend(sheet),
      ...quadrant(sheet),
      ...segments(sheet),
      ...ratings(sheet),
      ...fieldwork(sheet),
      ...actions(sheet, report.actions, { landscape: true }),
      ...method(
        sheet,
        { basis: compared.basis, method: compared.method, privacy },
        { data, seal },
        { columns: 2 },
      ),
    ],
    attachments: comparisonAttachment(t('networkReport.subject'), data, seal),
  })
}
