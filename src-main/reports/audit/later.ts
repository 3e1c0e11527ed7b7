import type { Node } from '../engine/node.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import type { ShownLater } from './shown.ts'
import { ruled } from './style.ts'

/** Appeals and corrections: what is under appeal, and each later revision of the score with its reasons. */
export function later(page: Page): Node[] {
  const { shown, t, format } = page
  const found = shown.later
  if (found === null) return []
  const head = heading(t('appeals.pdf.title'), { margin: [0, 20, 0, 6] })
  const lines = [
    ...(found.issuedOn === null
      ? []
      : [t('appeals.pdf.issued', { when: format.localDate(`${found.issuedOn}T00:00`) })]),
    ...found.open.map(({ receivedOn, late, questions }) =>
      [
        t('appeals.pdf.under', {
          when: format.localDate(`${receivedOn}T00:00`),
          questions: questions.join('; '),
        }),
        ...(late ? [t('appeals.pdf.late')] : []),
      ].join(', '),
    ),
  ].map((text): Node => ({ text, margin: [0, 0, 0, 4] }))
  return [
    { unbreakable: true, stack: [head, ...lines] },
    ...found.revisions.flatMap(revision => revisionTable(page, revision)),
    ...kept(page, found.kept),
  ]
}

function revisionTable(
  page: Page,
  { revision, cause, at, total, changes }: ShownLater['revisions'][number],
): Node[] {
  const { t, format } = page
  const when = format.instant(at, page.shown.zone)
  return [
    {
      text: t(`appeals.pdf.revision.${cause}`, { number: revision, when }),
      bold: true,
      tag: 'H3',
      margin: [0, 8, 0, 4],
    },
    table(
      [
        [t('appeals.pdf.question'), '*'],
        [t('appeals.pdf.before'), 80],
        [t('appeals.pdf.after'), 80],
        [t('appeals.pdf.reason'), 160],
      ],
      [
        ...changes.map(({ text, before, after, reason }) => [text, before, after, reason]),
        [t('appeals.pdf.total'), format.percent(total.before), format.percent(total.after), ''],
      ],
    ),
  ]
}

function kept({ t, format }: Page, found: ShownLater['kept']): Node[] {
  if (found.length === 0) return []
  return [
    { text: t('appeals.outcome.upheld'), bold: true, tag: 'H3', margin: [0, 8, 0, 4] },
    table(
      [
        [t('appeals.pdf.question'), '*'],
        [t('appeals.received'), 90],
        [t('appeals.pdf.reason'), 200],
      ],
      found.map(({ text, receivedOn, reason }) => [text, format.localDate(`${receivedOn}T00:00`), reason]),
    ),
  ]
}

function table(
  columns: readonly (readonly [string, number | '*'])[],
  rows: readonly (readonly string[])[],
): Node {
  return {
    tag: 'Table',
    layout: ruled,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(([, width]) => width),
      body: [
        columns.map(([text]): Node => ({ text, style: 'column' })),
        ...rows.map(row => row.map((text, i): Node => ({ text, ...(i === 0 ? { rowHeader: true } : {}) }))),
      ],
    },
  }
}
