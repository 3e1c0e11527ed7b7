import { codeTone } from '../../../src-shared/charts/band-tone.ts'
import { targetWords } from '../compared/figures.ts'
import type { Node } from '../engine/node.ts'
import type { Page } from './page.ts'
import { bandLine, besideFigure } from './score-figure.ts'
import { facts, line, mark } from './style.ts'

/** Branch, visit, the large score with its band, the critical failures. */
export function cover(page: Page): Node {
  const { shown, t, format } = page
  const first = shown.contacts[0]
  const when = first
    ? [
        format.localDate(first.startedAt),
        [
          format.localTime(first.startedAt),
          first.endedAt && sameDay(first.startedAt, first.endedAt) ? format.localTime(first.endedAt) : '',
        ]
          .filter(Boolean)
          .join('–'),
      ].join(', ')
    : ''
  const place = [shown.branch.city, shown.branch.address].filter(Boolean).join(', ')
  return {
    stack: [
      { text: shown.branch.name, style: 'title', tag: 'H1', outline: true, outlineText: shown.branch.name },
      {
        text: [t('report.cover.kind'), when].filter(Boolean).join(' · '),
        style: 'lead',
        margin: [0, 4, 0, 0],
      },
      ...(place ? [{ text: place, style: 'lead', margin: [0, 1, 0, 0] } satisfies Node] : []),
      line(page.width, 1.5, page.palette.ink, [0, 16, 0, 14]),
      score(page),
    ],
  }
}

const sameDay = (a: string, b: string) => a.slice(0, 10) === b.slice(0, 10)

function score(page: Page): Node {
  const { shown, t, format, palette } = page
  const found = shown.score
  const notes: Node[] = []
  if (shown.edition !== 'supervisor' && shown.status !== 'approved') {
    notes.push({ text: t('report.cover.notReviewed'), style: 'muted' })
  }
  for (const { receivedOn } of shown.later?.open ?? []) {
    const when = format.localDate(`${receivedOn}T00:00`)
    notes.push({ text: t('appeals.under', { when }), style: 'muted' })
  }
  if (shown.scoreHidden) notes.push({ text: t('report.cover.hidden'), style: 'muted' })
  if (!found) return { stack: notes }
  if (found.percent === null) return { stack: [{ text: t('report.cover.nothingScored') }, ...notes] }

  const bands = shown.checklist.scoring?.bands ?? []
  const tone = found.band ? codeTone(found.band.code, bands) : 'none'
  const lines: Node[] = []
  if (found.band) {
    lines.push(bandLine(tone, palette.tones[tone], found.band.title))
  }
  if (shown.target !== null) {
    const gap = Math.round((found.percent - shown.target) * 10) / 10
    lines.push({ text: targetWords(page, shown.target, gap), style: 'muted' })
  }
  if (found.rawPercent !== found.percent) {
    lines.push({ text: t('report.cover.raw', { percent: format.percent(found.rawPercent) }), style: 'muted' })
  }
  if (hasCritical(page) && found.critical.length === 0)
    lines.push({ text: t('report.cover.noCritical'), style: 'muted' })
  return {
    stack: [besideFigure(format.percent(found.percent), [...lines, ...notes]), ...critical(page)],
  }
}

const hasCritical = ({ shown }: Page) =>
  shown.moments.some(moment => moment.questions.some(question => question.critical !== null))

function critical(page: Page): Node[] {
  const { shown, t, palette } = page
  const failed = shown.score?.critical ?? []
  if (failed.length === 0) return []
  const colour = palette.tones.poor
  return [
    { text: t('report.cover.critical'), tag: 'H2', bold: true, color: colour, margin: [0, 10, 0, 3] },
    ...failed.map((one): Node => ({
      columns: [
        mark('critical', colour, 8, t('report.mark.critical')),
        { text: `${one.text} — ${effectWords(page, one)}`, width: '*' },
      ],
      columnGap: 5,
      margin: [0, 0, 0, 2],
    })),
  ]
}

/** What a failed critical question did, in words. */
export function effectWords(
  { t, format }: Page,
  { effect, cap }: { effect: 'flag' | 'zeroMoment' | 'capAudit' | 'zeroAudit'; cap: number | null },
): string {
  return effect === 'capAudit'
    ? t('report.effect.capAudit', { cap: format.short(cap ?? 0) })
    : t(`report.effect.${effect}`)
}

/** What was checked, by whom, when: pairs of a name and a value, two to a row. */
export function coverFacts(page: Page): Node {
  const { shown, t, format } = page
  const { checklist } = shown
  const status = t(`values.status.${shown.status}`)
  const pairs: [string, string | null][] = [
    [
      t('report.cover.checklist'),
      checklist.revision === null
        ? checklist.title
        : t('report.cover.checklistValue', { title: checklist.title, revision: checklist.revision }),
    ],
    [t('report.cover.wave'), shown.wave],
    [t('report.cover.scenario'), shown.scenario],
    [t('report.cover.channel'), t(`values.channel.${shown.channel}`)],
    [t('report.cover.shopper'), shown.shopper],
    [
      t('report.cover.status'),
      shown.submittedAt === null
        ? status
        : t('report.cover.statusAt', { status, time: format.instant(shown.submittedAt, shown.zone) }),
    ],
    [t('report.cover.branchCode'), shown.branch.code],
    [t('report.cover.reason'), shown.reason],
  ]
  const given = pairs.flatMap(([name, value]): Node[][] =>
    value ? [[{ text: name, style: 'muted', rowHeader: true }, { text: value }]] : [],
  )
  const rows: Node[][] = []
  for (let at = 0; at < given.length; at += 2) {
    rows.push([...(given[at] ?? []), ...(given[at + 1] ?? [{ text: '' }, { text: '' }])])
  }
  return { tag: 'Table', layout: facts, table: { widths: [72, '*', 62, '*'], body: rows } }
}
