import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { bandTone } from '../../../src-shared/charts/band-tone.ts'
import { mark } from '../audit/style.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import { heading } from '../audit/heading.ts'
import { bandWords } from '../compared/score-block.ts'
import { ruledTable, tight } from '../compared/table.ts'
import type { Node } from '../engine/node.ts'
import type { BranchSheet } from './page.ts'

/** As many stay together, with room around them. */
const few = 6

type Visit = BranchPage['visits'][number]

/** The approved visits behind the score. */
export function visits(sheet: BranchSheet): Node[] {
  const { report, t, wave, format } = sheet
  const { visits: listed, visitsTotal } = report.page
  if (listed.length === 0) return []
  const withRaw = listed.some(({ raw, percent }) => raw !== percent)
  const withNotes = listed.some(visit => noteOf(sheet, visit) !== '')
  const column = (name: 'number' | 'date' | 'shopper' | 'score' | 'band' | 'raw' | 'note') =>
    t(`branchReport.visits.${name}`)
  const percent = (value: number | null) => format.percent(value === null ? null : toOneDecimal(value))
  const more = visitsTotal - listed.length
  const table = ruledTable(
    [
      { head: column('number'), width: 80 },
      { head: column('date'), width: 84 },
      { head: column('shopper'), width: '*' },
      { head: column('band'), width: 60 },
      ...(withNotes ? [{ head: column('note'), width: 90 }] : []),
      ...(withRaw ? [{ head: column('raw'), width: 52, number: true }] : []),
      { head: column('score'), width: 32, number: true },
    ],
    listed.map(visit => [
      visit.number,
      format.localDate(`${visit.date}T00:00`),
      visit.shopper,
      band(sheet, visit.percent),
      ...(withNotes ? [noteOf(sheet, visit)] : []),
      ...(withRaw ? [percent(visit.raw)] : []),
      { text: percent(visit.percent), style: 'number', bold: true },
    ]),
    {
      heading: heading(t('branchReport.visits.heading', { wave })),
      ...(listed.length > few && { layout: tight }),
    },
  )
  return [
    { unbreakable: listed.length <= few, stack: [table] },
    ...(more > 0
      ? [
          {
            text: t('branchReport.visits.more', { count: more }),
            style: 'muted',
            margin: [0, 4, 0, 0],
          } satisfies Node,
        ]
      : []),
  ]
}

function band(sheet: BranchSheet, percent: number | null): Node {
  const { report, palette } = sheet
  const word = bandWords(sheet, percent, report.bands)
  if (word === '') return { text: '–' }
  const tone = bandTone(percent, report.bands)
  return {
    columns: [
      { ...mark(tone, palette.tones[tone], 6.5), margin: [0, 2.6, 0, 0] },
      { text: word, color: palette.tones[tone], width: '*' },
    ],
    columnGap: 4,
  }
}

function noteOf({ t }: BranchSheet, { appeal, score }: Visit): string {
  return [
    ...(appeal ? [t('branchReport.visits.appeal')] : []),
    ...(score > 1 ? [t('branchReport.visits.corrected', { revision: score })] : []),
  ].join(', ')
}
