import type { Node } from '../engine/node.ts'
import { answerCells, pointsWords, standardCell } from './moment-row.ts'
import { outcomeColours } from './outcome-colours.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import { photoRows } from './photos.ts'
import type { ShownMoment } from './shown.ts'
import { mark, ruled } from './style.ts'

/** A table per moment, its photos below. */
export function moments(page: Page): Node[] {
  const { shown, t } = page
  const head: Node = {
    unbreakable: true,
    margin: [0, 20, 0, 4],
    stack: [heading(t('report.moments.heading'), { margin: [0, 0, 0, 4], id: 'moments' }), legend(page)],
  }
  return [head, ...shown.moments.flatMap(moment => [table(page, moment)].concat(photosOf(page, moment)))]
}

function legend(page: Page): Node {
  const { shown, t, palette } = page
  const questions = shown.moments.flatMap(moment => moment.questions)
  const used = (['basic', 'expected', 'desired', 'wow'] as const).filter(level =>
    questions.some(question => question.level === level),
  )
  const outcomes = (['met', 'partly', 'missed', 'notApplicable'] as const).filter(outcome =>
    questions.some(question => question.outcome === outcome),
  )
  const colour = outcomeColours(page)
  const entry = (node: Node, text: string): Node[] => [
    node,
    { text, style: 'small', width: 'auto', noWrap: true, margin: [0, 0, 8, 0] },
  ]
  const levelEntries = used.flatMap(level => entry(mark(level, palette.ink, 7), t(`values.level.${level}`)))
  const markEntries = [
    ...(questions.some(question => question.critical)
      ? entry(mark('critical', palette.tones.poor, 7), t('report.mark.critical'))
      : []),
    ...outcomes.flatMap(outcome => entry(mark(outcome, colour[outcome], 7), t(`report.mark.${outcome}`))),
  ]
  return {
    stack: [levelEntries, markEntries]
      .filter(entries => entries.length > 0)
      .map((columns): Node => ({ columns, columnGap: 3, margin: [0, 0, 0, 2] })),
  }
}

function table(page: Page, moment: ShownMoment): Node {
  const { shown, t } = page
  const scored = !shown.scoreHidden
  const widths = scored ? ([10, '*', 9, 82, 30, 52] as const) : ([10, '*', 9, 110] as const)
  const columns: Node[] = [
    { text: t('report.moments.standard'), style: 'column', colSpan: 2 },
    { text: '' },
    { text: t('report.moments.answer'), style: 'column', colSpan: 2 },
    { text: '' },
    ...(scored
      ? [
          { text: t('report.moments.weight'), style: ['column', 'number'] } satisfies Node,
          { text: t('report.moments.points'), style: ['column', 'number'] } satisfies Node,
        ]
      : []),
  ]
  const filler = Array.from({ length: widths.length - 1 }, (): Node => ({ text: '' }))
  return {
    tag: 'Table',
    layout: {
      ...ruled,
      hLineWidth: row => (row < 2 ? 0 : 0.6),
      paddingTop: row => (row === 0 ? 10 : 4.4),
      paddingBottom: () => 4.4,
    },
    table: {
      headerRows: 2,
      captionRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        [{ ...title(page, moment), colSpan: widths.length }, ...filler],
        columns,
        ...moment.questions.map((question): Node[] => [
          question.level
            ? mark(question.level, page.palette.ink, 7.5, t(`values.level.${question.level}`))
            : { text: '' },
          standardCell(page, question),
          ...answerCells(page, question),
          ...(scored
            ? [
                {
                  text: question.weight === null ? '' : page.format.points(question.weight),
                  style: ['number', 'muted'],
                } satisfies Node,
                { text: pointsWords(page, question), style: 'number' } satisfies Node,
              ]
            : []),
        ]),
      ],
    },
  }
}

function title(page: Page, moment: ShownMoment): Node {
  const { t, format, shown } = page
  const facts = [
    moment.share === null ? '' : t('report.moments.share', { share: format.short(moment.share) }),
    moment.points
      ? t('report.moments.earned', {
          earned: format.points(moment.points.earned),
          possible: t('report.summary.points', {
            count: moment.points.possible,
            n: format.points(moment.points.possible),
          }),
        })
      : '',
    moment.notApplicable > 0 ? t('report.moments.naCount', { count: moment.notApplicable }) : '',
    moment.rawPercent === moment.percent
      ? ''
      : t('report.moments.raw', { percent: format.percent(moment.rawPercent) }),
  ].filter(Boolean)
  return {
    stack: [
      {
        columns: [
          {
            text: moment.title,
            style: 'moment',
            tag: 'H3',
            width: '*',
            outline: true,
            outlineText: moment.title,
            outlineParentId: 'moments',
          },
          ...(shown.scoreHidden
            ? []
            : [
                {
                  text: format.percent(moment.percent),
                  style: ['moment', 'number'],
                  width: 70,
                } satisfies Node,
              ]),
        ],
      },
      ...(facts.length > 0
        ? [{ text: facts.join(' · '), style: 'note', margin: [0, 2, 0, 0] } satisfies Node]
        : []),
    ],
  }
}

function photosOf(page: Page, moment: ShownMoment): Node[] {
  const numbers = new Set(moment.questions.flatMap(question => question.evidence))
  const shownHere = page.shown.evidence.filter(
    one => numbers.has(one.number) && page.pictures.has(one.number),
  )
  return photoRows(page, shownHere, { across: 3, ratio: 0.72 })
}
