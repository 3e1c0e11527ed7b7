import { line, mark } from '../audit/style.ts'
import { comparedDocument } from '../compared/document.ts'
import { revisionsOf, targetWords, waveWords } from '../compared/figures.ts'
import { scoreBlock } from '../compared/score-block.ts'
import { sheetOf, type Sheet } from '../compared/sheet.ts'
import type { Definition, Node } from '../engine/node.ts'
import type { KeepAndChange, LeaveBehind } from '../leave-behind.ts'
import { heightOf } from './height.ts'
import { items, itemsHeight, type Room } from './items.ts'

/** One page for the wall: the score, three things to keep, three to change. */
export function leaveBehindDocument(report: LeaveBehind): Definition {
  const sheet = sheetOf(report)
  const { t, format, palette, width } = sheet
  const { branch, view, mean, standing } = report
  const wave = view.waves.map(({ code }) => code).join(', ')
  const checklist = t('compared.checklist', { code: view.checklist, revisions: revisionsOf(view) })
  const room = roomFor(sheet, branch.name, standing)
  return comparedDocument(report, sheet, {
    title: t('leaveBehind.title', { branch: branch.name, wave }),
    subject: t('leaveBehind.subject'),
    about: branch.name,
    of: `${t('leaveBehind.of')} · ${checklist}`,
    content: [
      { text: branch.name, style: 'title', tag: 'H1', outline: true, outlineText: branch.name },
      {
        text: `${t('leaveBehind.kind')} · ${waveWords(sheet, view)}`,
        style: 'lead',
        margin: [0, 4, 0, 0],
      },
      line(width, 1.5, palette.ink, [0, 14, 0, 16]),
      scoreBlock(sheet, { mean: mean.mean, shown: mean.shown, bands: report.bands }, [
        targetWords(sheet, report.target, report.gap),
        t('compared.meanOf', { count: mean.n }),
        format.text(view.title),
      ]),
      ...part(sheet, 'keep', standing, { ...room, guides: false }),
      ...part(sheet, 'change', standing, room),
      { text: t('leaveBehind.note'), style: 'small', margin: [0, 16, 0, 0] },
    ],
  })
}

/** Everything but the items, with a name of one line. */
const fixed = 268
const sizes = [12.5, 11.5, 10.5, 9.5]

/** The wall has one page: long words first lose size, then their advice, at last their ends. */
function roomFor(sheet: Sheet, name: string, { keep, change }: KeepAndChange): Room {
  const free = sheet.height - fixed - heightOf(name, sheet.width, 24, 'bold', 1.05)
  const all = [true, false].flatMap(guides => sizes.map((size): Room => ({ guides, size, lines: 8 })))
  const fits = all.find(
    room => itemsHeight(sheet, keep, { ...room, guides: false }) + itemsHeight(sheet, change, room) <= free,
  )
  return fits ?? { guides: false, size: 9.5, lines: 2 }
}

const tones = { keep: { mark: 'met', tone: 'excellent' }, change: { mark: 'missed', tone: 'poor' } } as const

function part(sheet: Sheet, kind: 'keep' | 'change', standing: KeepAndChange, room: Room): Node[] {
  const { t, palette, width } = sheet
  const { mark: drawn, tone } = tones[kind]
  const colour = palette.tones[tone]
  const title = t(`leaveBehind.${kind}`)
  const listed = standing[kind]
  return [
    line(width, 0.6, palette.hairline, [0, 18, 0, 13]),
    {
      columns: [
        { ...mark(drawn, colour, 13), margin: [0, 3.5, 0, 0] },
        {
          text: title,
          font: 'GolosLarge',
          fontSize: 16,
          color: colour,
          tag: 'H2',
          outline: true,
          outlineText: title,
          width: '*',
        },
      ],
      columnGap: 8,
    },
    listed.length === 0
      ? { text: t(`leaveBehind.${kind}None`), style: 'muted', margin: [0, 10, 0, 0] }
      : items(sheet, listed, room),
  ]
}
