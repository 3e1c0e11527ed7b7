import { ruled } from '../audit/style.ts'
import { heading } from '../audit/heading.ts'
import { ruledTable } from '../compared/table.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

/** The least met first: as many as keep the report short. */
const most = 14
const tight = { ...ruled, paddingTop: () => 4, paddingBottom: () => 4 }

type Failed = BranchPage['failedTwice'][number]

/** Standards that failed in this wave and in the one before. */
export function failedTwice(sheet: BranchSheet): Node[] {
  const { report, t, wave } = sheet
  const { before, failedTwice: failed } = report.page
  const above: Node = {
    stack: [
      heading(t('branchReport.twice.heading')),
      { text: t('branchReport.twice.note'), style: 'small', margin: [0, 0, 0, 4] },
    ],
  }
  if (before === null || failed.length === 0) {
    const said =
      before === null ? t('branchReport.twice.noBefore') : t('branchReport.twice.none', { before, wave })
    return [{ unbreakable: true, stack: [above, { text: said }] }]
  }
  const rest = failed.length - most
  return [
    ruledTable(
      [
        { head: t('branchReport.twice.standard'), width: '*' },
        { head: t('branchReport.twice.met', { wave: before }), width: 58, number: true },
        { head: t('branchReport.twice.met', { wave }), width: 58, number: true },
        { head: t('branchReport.twice.interval'), width: 88, number: true },
      ],
      failed.slice(0, most).map(one => [
        standard(sheet, one),
        t('branchReport.twice.metValue', { met: one.was.met, n: one.was.n }),
        {
          text: t('branchReport.twice.metValue', { met: one.now.met, n: one.now.n }),
          style: 'number',
          bold: true,
        },
        shareWords(sheet, one),
      ]),
      { heading: above, layout: tight },
    ),
    ...(rest > 0
      ? [
          {
            text: t('branchReport.twice.more', { count: rest }),
            style: 'muted',
            margin: [0, 4, 0, 0],
          } satisfies Node,
        ]
      : []),
  ]
}

function standard({ report, format }: BranchSheet, { questions }: Failed): Node {
  const moments = new Map(report.page.moments.map(({ part, title }) => [part, title]))
  const where = new Set(
    questions.map(({ moment }) => {
      const title = moments.get(moment)
      return title ? format.text(title) : moment
    }),
  )
  const texts = new Set(questions.map(({ text }) => format.text(text)))
  return {
    stack: [
      ...[...texts].map((text): Node => ({ text })),
      { text: format.list([...where]), style: 'note', margin: [0, 1, 0, 0] },
    ],
  }
}

function shareWords({ t, format }: BranchSheet, { now }: Failed): string {
  if (now.share === null || now.low === null || now.high === null) return '–'
  const percent = (share: number) => format.short(Math.round(share * 1000) / 10)
  return t('branchReport.twice.share', {
    share: percent(now.share),
    low: percent(now.low),
    high: percent(now.high),
  })
}
