import { contactLength } from '../../../src-shared/visit/visit-clock.ts'
import type { Node } from '../engine/node.ts'
import { barTable } from './bar-table.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import type { ShownAudit, ShownWait } from './shown.ts'
import { facts, ruled } from './style.ts'

/** Contacts of the visit, who served, what was bought, and measured times against their norms. */
export function timeline(page: Page): Node[] {
  const { shown, t, format } = page
  const people: [string, string][] = []
  if (shown.staff.length > 0) people.push([t('report.timeline.staff'), format.list(shown.staff)])
  if (shown.purchase) {
    people.push([t('report.timeline.purchase'), format.money(shown.purchase.amount, shown.purchase.currency)])
  }
  const parts = [
    ...(shown.contacts.length > 0 ? [contacts(page)] : []),
    ...(people.length > 0
      ? [
          {
            tag: 'Table',
            layout: facts,
            margin: [0, 8, 0, 0],
            table: {
              widths: [110, '*'],
              body: people.map(([name, value]): Node[] => [
                { text: name, style: 'muted', rowHeader: true },
                { text: value },
              ]),
            },
          } satisfies Node,
        ]
      : []),
    ...(shown.waits.length > 0 ? [waits(page)] : []),
  ]
  if (parts.length === 0) return []
  const head = heading(t('report.timeline.heading'), { margin: [0, 18, 0, 2] })
  const [first, ...rest] = parts
  return [{ stack: first ? [head, first] : [head], unbreakable: true }, ...rest]
}

function contacts(page: Page): Node {
  const { shown, t } = page
  const withNotes = shown.contacts.some(contact => contact.note !== null)
  const head = [
    t('report.timeline.channel'),
    t('report.timeline.began'),
    t('report.timeline.ended'),
    t('report.timeline.took'),
    ...(withNotes ? [t('report.timeline.note')] : []),
  ]
  return {
    tag: 'Table',
    layout: ruled,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: withNotes ? [80, 122, 122, 44, '*'] : ['*', 130, 130, 60],
      body: [
        head.map((text): Node => ({ text, style: 'column' })),
        ...shown.contacts.map(contact => contactRow(page, contact, withNotes)),
      ],
    },
  }
}

function moment({ format }: Page, time: string): string {
  return `${format.localDate(time)}, ${format.localTime(time)}`
}

function contactRow(page: Page, contact: ShownAudit['contacts'][number], withNotes: boolean): Node[] {
  const { t, format } = page
  const { startedAt } = contact
  const length = contactLength(contact)
  const row: Node[] = [
    { text: format.capital(t(`values.channel.${contact.channel}`)), rowHeader: true },
    { text: moment(page, startedAt), fontFeatures: ['tnum'] },
    { text: endWords(page, contact), fontFeatures: ['tnum'] },
    { text: length === null ? '–' : format.duration(Math.round(length / 1000)) },
  ]
  if (withNotes) row.push({ text: contact.note ?? '', style: 'note' })
  return row
}

/** The day is said again only when it is another one. */
function endWords(page: Page, { startedAt, endedAt }: ShownAudit['contacts'][number]): string {
  if (endedAt === null) return '–'
  return startedAt.slice(0, 10) === endedAt.slice(0, 10)
    ? page.format.localTime(endedAt)
    : moment(page, endedAt)
}

function waits(page: Page): Node {
  const { shown, t, format } = page
  const longest = Math.max(60, ...shown.waits.flatMap(wait => [wait.seconds, wait.norm?.seconds ?? 0]))
  const norms = shown.waits.some(wait => wait.norm !== null)
  const step =
    [60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 86_400].find(one => longest / one <= 5) ?? 86_400
  const max = Math.ceil(longest / step) * step
  const ticks = Array.from({ length: Math.min(8, max / step) + 1 }, (_, at) => at * step)
  return {
    margin: [0, 8, 0, 0],
    stack: [
      barTable(page, {
        columns: [
          t('report.timeline.wait'),
          t('report.timeline.measured'),
          ...(norms ? [t('report.timeline.norm')] : []),
        ],
        figureWidths: norms ? [44, 62] : [44],
        nameWidth: 190,
        rows: shown.waits.map(wait => ({
          name: wait.text,
          bar: { value: wait.seconds, mark: wait.norm?.seconds ?? null },
          figures: [format.duration(wait.seconds), ...(norms ? [normWords(page, wait)] : [])],
        })),
        max,
        ticks,
        alt: t('report.timeline.bars'),
        label: seconds => t('report.timeline.minutes', { n: format.short(seconds / 60) }),
      }),
    ],
  }
}

function normWords({ t, format }: Page, { norm }: ShownWait): string {
  if (norm === null) return '–'
  const time = format.duration(norm.seconds)
  return norm.inclusive ? t('report.timeline.upTo', { time }) : t('report.timeline.below', { time })
}
