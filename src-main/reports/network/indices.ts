import { percentSign } from '../compared/figures.ts'
import { heading } from '../audit/heading.ts'
import { ruledTable } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { NetworkSheet } from './page.ts'

/** Satisfaction and loyalty of the network, each with what it is made of. */
export function indices(sheet: NetworkSheet): Node {
  const { report, t, format } = sheet
  const { network, preset } = report.indices
  const title = [
    t('compareCharts.quadrant.indicesTitle'),
    ...(preset ? [`(${t('compareCharts.quadrant.preset')})`] : []),
  ].join(' ')
  return {
    ...ruledTable(
      [
        { head: t('networkReport.indices.index'), width: 96 },
        { head: t('networkReport.indices.value'), width: 44, number: true },
        { head: t('networkReport.indices.made'), width: '*' },
      ],
      (['satisfaction', 'loyalty'] as const).map(name => [
        t(`compareCharts.quadrant.indices.${name}`),
        { text: format.percent(network[name].shown), style: 'number', bold: true },
        {
          text: network[name].shares
            .map(({ code, share }) =>
              t('compareCharts.quadrant.madePart', {
                criterion: t(`values.criterion.${code}`),
                share: percentSign(sheet, `${Math.round(share * 100)}`),
              }),
            )
            .join(', '),
          style: 'note',
        },
      ]),
      { heading: heading(title, { margin: [0, 0, 0, 2], fontSize: 11, outline: false }) },
    ),
    margin: [0, 14, 0, 0],
  }
}
