import type { Margin, Node, TableLayout } from '../engine/node.ts'
import { levels } from '../../../src-shared/model/closed-lists.ts'
import { mark } from '../audit/style.ts'
import type { FormPage } from './page.ts'
import { inkLine } from './to-fill.ts'

const grid: TableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  hLineColor: () => inkLine,
  vLineColor: () => inkLine,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const rowHeight = 27

/** Title, what the checklist is, the facts of the visit to write in, how to mark. */
export function head(page: FormPage): Node[] {
  const { checklist, t, format } = page
  const title = format.text(checklist.title)
  const questions = checklist.moments.reduce((sum, moment) => sum + moment.questions.length, 0)
  const lead = [
    t('blank.kind'),
    ...(checklist.channel ? [t(`values.channel.${checklist.channel}`)] : []),
    t('common.moments', { count: checklist.moments.length }),
    t('common.questions', { count: questions }),
  ]
  return [
    { text: title, style: 'title', tag: 'H1', outline: true, outlineText: title },
    { text: lead.join(' · '), style: 'lead', margin: [0, 4, 0, 12] },
    ...facts(page),
    ...contacts(page),
    legend(page),
  ]
}

function facts({ t }: FormPage): Node[] {
  const cell = (text: string): Node => ({ text, style: 'small' })
  const joined = (widths: readonly '*'[], body: readonly Node[], margin: Margin): Node => ({
    layout: grid,
    margin,
    table: { widths, heights: rowHeight, body: [body] },
  })
  // Neighbouring frames share their border.
  return [
    joined(['*', '*'], [cell(t('blank.head.branch')), cell(t('blank.head.shopper'))], [0, 0, 0, 0]),
    joined(
      ['*', '*', '*'],
      [cell(t('blank.head.date')), cell(t('blank.head.timeIn')), cell(t('blank.head.timeOut'))],
      [0, -0.7, 0, 0],
    ),
    joined(['*', '*'], [cell(t('blank.head.staff')), cell(t('blank.head.purchase'))], [0, -0.7, 0, 0]),
  ]
}

function contacts({ t }: FormPage): Node[] {
  const columns = ['channel', 'day', 'began', 'ended', 'note'] as const
  const empty = () => columns.map((): Node => ({ text: '' }))
  return [
    { text: t('blank.head.contacts'), style: 'column', margin: [0, 12, 0, 3] },
    {
      tag: 'Table',
      layout: grid,
      table: {
        headerRows: 1,
        widths: [90, 70, 50, 50, '*'],
        heights: row => (row === 0 ? 0 : 18),
        body: [
          columns.map((column): Node => ({ text: t(`blank.head.${column}`), style: 'small' })),
          empty(),
          empty(),
        ],
      },
    },
  ]
}

/** How to mark, and the marks that this checklist uses. */
function legend({ checklist, t, palette }: FormPage): Node {
  const questions = checklist.moments.flatMap(moment => moment.questions)
  const used = levels.filter(level => questions.some(question => question.level === level))
  const entry = (name: 'critical' | (typeof levels)[number], text: string): Node[] => [
    mark(name, palette.ink, 7),
    { text, style: 'small', width: 'auto', noWrap: true, margin: [0, 0, 8, 0] },
  ]
  const marks = [
    ...(questions.some(question => question.critical) ? entry('critical', t('common.critical')) : []),
    ...(used.length > 0
      ? [{ text: t('blank.legend.levels'), style: 'small', width: 'auto' } satisfies Node]
      : []),
    ...used.flatMap(level => entry(level, t(`values.level.${level}`))),
  ]
  return {
    margin: [0, 12, 0, 2],
    stack: [
      { text: t('blank.legend.how'), fontSize: 9 },
      ...(marks.length > 0 ? [{ columns: marks, columnGap: 3, margin: [0, 4, 0, 0] } satisfies Node] : []),
    ],
  }
}
