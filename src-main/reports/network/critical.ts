import { toOneDecimal } from '../../../src-shared/format/number.ts'
import { wilson } from '../../../src-shared/statistics/wilson.ts'
import { heading } from '../audit/heading.ts'
import { percentSign } from '../compared/figures.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

/** Most questions listed. */
const most = 8

/** «48,5 %»: the visits in which a critical question failed, of all. */
export function criticalShare(sheet: NetworkSheet): string {
  const { visits, failing } = sheet.report.critical
  return visits === 0 ? '–' : percentSign(sheet, sheet.format.percent(toOneDecimal((failing / visits) * 100)))
}

/** In how many visits a critical question failed, and which; nothing where the checklist has none. */
export function critical(sheet: NetworkSheet): Node[] {
  const { t, format, palette, report } = sheet
  const { visits, failing, questions } = report.critical
  if (questions.length === 0) return []
  const title = heading(t('networkReport.summary.critical'), {
    margin: [0, 0, 0, 5],
    fontSize: 11,
    outline: false,
  })
  if (failing === 0) return [title, { text: t('networkReport.summary.criticalNone') }]
  const interval = wilson({ met: failing, n: visits })
  const failed = questions.filter(question => question.failing > 0)
  const rest = failed.length - most
  return [
    title,
    {
      text: t('networkReport.summary.criticalShare', {
        failing,
        count: visits,
        share: criticalShare(sheet),
        low: interval === null ? '–' : format.percent(toOneDecimal(interval.low * 100)),
        high: interval === null ? '–' : format.percent(toOneDecimal(interval.high * 100)),
      }),
      margin: [0, 0, 0, 5],
    },
    {
      ul: [
        ...failed.slice(0, most).map(({ question, text, failing: count }): Node => ({
          text: t('networkReport.summary.criticalItem', {
            question: text ? format.text(text) : question,
            count,
          }),
          margin: [0, 0, 0, 3],
        })),
        ...(rest > 0
          ? [{ text: t('networkReport.summary.more', { count: rest }), color: palette.muted } satisfies Node]
          : []),
      ],
      markerColor: palette.muted,
    },
  ]
}
