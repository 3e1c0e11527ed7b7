import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { FieldworkOfWaves } from '../../../src-shared/model/comparison/fieldwork.ts'
import { heading } from '../audit/heading.ts'
import { ruledTable, tight } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

type Field = FieldworkOfWaves['waves'][number]

/** How well the visits were made, the wave before beside; then what the review's flags said. */
export function fieldwork(sheet: NetworkSheet): Node[] {
  const { report, t, width } = sheet
  const { waves } = report.fieldwork
  if (waves.length === 0) return []
  const flags = flagTable(sheet, waves)
  return [
    {
      unbreakable: true,
      stack: [
        heading(t('networkReport.fieldwork.heading'), { margin: [0, 10, 0, 0] }),
        {
          columnGap: 30,
          columns: [
            { width: width * 0.52, stack: [figures(sheet, waves)] },
            { width: '*', stack: flags ? [flags] : [] },
          ],
        },
      ],
    },
  ]
}

function figures(sheet: NetworkSheet, waves: readonly Field[]): Node {
  const { t } = sheet
  const name = (
    key:
      | 'planned'
      | 'submitted'
      | 'approved'
      | 'rejected'
      | 'impossible'
      | 'returned'
      | 'appeals'
      | 'changed'
      | 'stood'
      | 'open'
      | 'filling'
      | 'delay'
      | 'flagged',
  ) => t(`networkReport.fieldwork.${key}`)
  const rows: [string, (field: Field) => string][] = [
    [name('planned'), ({ planned }) => `${planned}`],
    [name('submitted'), ({ submitted }) => `${submitted}`],
    [name('approved'), ({ approved }) => `${approved}`],
    [name('rejected'), ({ rejected }) => `${rejected}`],
    [name('impossible'), ({ impossible }) => `${impossible}`],
    [name('returned'), ({ returned }) => shareWords(sheet, returned)],
    [name('appeals'), ({ appeals }) => `${appeals.raised}`],
    [name('changed'), ({ appeals }) => `${appeals.changed}`],
    [name('stood'), ({ appeals }) => `${appeals.stood}`],
    [name('open'), ({ appeals }) => `${appeals.open}`],
    [name('filling'), ({ filling }) => minutesWords(sheet, filling.minutes)],
    [name('delay'), ({ delay }) => minutesWords(sheet, delay.minutes)],
    [name('flagged'), ({ flagged }) => `${flagged}`],
  ]
  return ruledTable(
    [
      { head: t('networkReport.fieldwork.metric'), width: '*' },
      ...waves.map(({ code }) => ({ head: code, width: 74, number: true })),
    ],
    rows.map(([said, of]) => [
      said,
      ...waves.map((field, at): Node => ({
        text: of(field),
        style: 'number',
        bold: at === waves.length - 1,
      })),
    ]),
    { layout: tight },
  )
}

function shareWords({ t, format }: NetworkSheet, { n, share }: Field['returned']): string {
  if (share === null) return `${n}`
  return t('networkReport.fieldwork.share', { n, share: format.short(toOneDecimal(share * 100)) })
}

/** As the screen says them: up to three hours in minutes, up to a day and a half in hours. */
function minutesWords({ t, format }: NetworkSheet, minutes: number | null): string {
  if (minutes === null) return '–'
  if (minutes < 180) {
    return t('compareCharts.fieldwork.minutes', { minutes: format.short(Math.round(minutes)) })
  }
  const hours = minutes / 60
  if (hours < 36) return t('compareCharts.fieldwork.hours', { hours: format.short(hours) })
  return t('compareCharts.fieldwork.days', { days: format.short(hours / 24) })
}

function flagTable({ t, format }: NetworkSheet, waves: readonly Field[]): Node | null {
  const kinds = [...new Set(waves.flatMap(({ flags }) => flags.map(({ kind }) => kind)))]
  if (kinds.length === 0) return null
  const count = (field: Field, kind: (typeof kinds)[number]) =>
    `${field.flags.find(flag => flag.kind === kind)?.visits ?? 0}`
  return ruledTable(
    [
      { head: t('networkReport.fieldwork.flags'), width: '*' },
      ...waves.map(({ code }) => ({ head: code, width: 60, number: true })),
    ],
    kinds.map(kind => [
      format.capital(t(`review.flag.${kind}`)),
      ...waves.map((field, at): Node => ({
        text: count(field, kind),
        style: 'number',
        bold: at === waves.length - 1,
      })),
    ]),
    { layout: tight },
  )
}
