import { facts, line, mark } from '../audit/style.ts'
import { basisWords, revisionsOf, waveWords } from '../compared/figures.ts'
import type { Node } from '../engine/node.ts'
import { criticalShare } from './critical.ts'
import { filterWords } from './filters.ts'
import type { NetworkSheet } from './page.ts'

/** Of the figure with the longest name, points. */
const wide = 156

/** What is compared, and how many of the planned visits stand behind it. */
export function cover(sheet: NetworkSheet): Node[] {
  const { report, t, format, palette, width } = sheet
  const { ranking } = report
  const only = filterWords(sheet)
  const basis = basisWords(sheet, ranking.basis)
  return [
    {
      text: t('networkReport.heading'),
      style: 'title',
      tag: 'H1',
      outline: true,
      outlineText: t('networkReport.heading'),
      margin: [0, 34, 0, 0],
    },
    {
      text: [report.organisation.name, format.text(ranking.title)].filter(Boolean).join(' · '),
      style: 'lead',
      fontSize: 12,
      margin: [0, 6, 0, 0],
    },
    { text: waveWords(sheet, ranking), style: 'lead', fontSize: 12, margin: [0, 2, 0, 0] },
    ...(only
      ? [{ text: only, style: 'lead', fontSize: 12, bold: true, margin: [0, 2, 0, 0] } satisfies Node]
      : []),
    line(width, 1.5, palette.ink, [0, 22, 0, 24]),
    figures(sheet),
    line(width, 0.6, palette.hairline, [0, 24, 0, 12]),
    factsOf(sheet),
    ...(basis ? [{ text: basis, style: 'small', margin: [0, 10, 0, 0] } satisfies Node] : []),
    { text: t('compared.indicative'), style: 'small', margin: [0, 10, 0, 0] },
  ]
}

/** Planned, made, approved, what does not count, and critical failures. */
function figures(sheet: NetworkSheet): Node {
  const { report, t, palette } = sheet
  const waves = new Set(report.ranking.waves.map(({ code }) => code))
  const fields = report.fieldwork.waves.filter(({ code }) => waves.has(code))
  if (fields.length === 0) return { stack: [] }
  const sum = (of: 'planned' | 'submitted' | 'approved' | 'rejected' | 'impossible') =>
    fields.reduce((all, field) => all + field[of], 0)
  const [planned, submitted, approved] = [sum('planned'), sum('submitted'), sum('approved')]
  const [rejected, impossible] = [sum('rejected'), sum('impossible')]
  const waiting = submitted - approved - rejected
  const { visits, failing, failures, questions } = report.critical
  const named = (name: string): Node => ({ text: name, bold: true, fontSize: 11 })
  const figure = (value: number, name: Node, note: string, width: Node['width'] = '*'): Node => ({
    width,
    stack: [
      {
        text: `${value}`,
        font: 'GolosLarge',
        fontSize: 40,
        lineHeight: 0.95,
        fontFeatures: ['tnum'],
        characterSpacing: -1,
      },
      { ...name, margin: [0, 2, 0, 0] },
      { text: note, style: 'note', color: palette.muted },
    ],
  })
  return {
    columnGap: 14,
    columns: [
      figure(planned, named(t('networkReport.cover.planned')), ''),
      figure(submitted + impossible, named(t('networkReport.cover.submitted')), ''),
      figure(
        approved,
        named(t('networkReport.cover.approved')),
        waiting > 0 ? t('networkReport.cover.waiting', { count: waiting }) : '',
      ),
      figure(
        rejected + impossible,
        named(t('networkReport.cover.invalid')),
        t('networkReport.cover.invalidNote', { rejected, impossible }),
      ),
      ...(questions.length === 0
        ? []
        : [
            figure(
              failures,
              {
                columns: [
                  mark('critical', palette.tones.poor, 9),
                  named(t('networkReport.cover.critical', { count: failures })),
                ],
                columnGap: 5,
              },
              t('networkReport.cover.criticalNote', {
                failing,
                count: visits,
                share: criticalShare(sheet),
              }),
              wide,
            ),
          ]),
    ],
  }
}

function factsOf({ report, t, format }: NetworkSheet): Node {
  const { ranking } = report
  const { network, ranked, target } = ranking
  const lines = [...ranking.branches, ...ranking.notEnough]
  const sum = (of: 'unscored' | 'appeals') => lines.reduce((total, line) => total + line[of], 0)
  const pairs: [string, string][] = [
    [
      t('networkReport.cover.checklist'),
      t('networkReport.cover.checklistValue', {
        title: format.text(ranking.title),
        revisions: revisionsOf(ranking),
      }),
    ],
    [
      t('networkReport.cover.branches'),
      t('networkReport.cover.branchesValue', { n: network.branches, ranked }),
    ],
    [t('networkReport.cover.channel'), t(`values.channel.${ranking.channel}`)],
    [t('networkReport.cover.visits'), `${network.visits}`],
    [t('networkReport.cover.target'), format.short(target)],
    [t('networkReport.cover.unscored'), `${sum('unscored')}`],
    [t('compared.column.wave'), ranking.waves.map(({ code }) => code).join(', ')],
    [t('networkReport.cover.appeals'), `${sum('appeals')}`],
  ]
  const cells = pairs.map(([name, value]): Node[] => [
    { text: name, style: 'muted', rowHeader: true },
    { text: value },
  ])
  const rows: Node[][] = []
  for (let at = 0; at < cells.length; at += 2) rows.push([...(cells[at] ?? []), ...(cells[at + 1] ?? [])])
  return { tag: 'Table', layout: facts, table: { widths: [110, '*', 150, '*'], body: rows } }
}
