import { mark } from '../audit/style.ts'
import type { Sheet } from '../compared/sheet.ts'
import type { Node } from '../engine/node.ts'
import type { StandingOut } from '../leave-behind.ts'
import { firstLines, heightOf } from './height.ts'

/** Widths in points, and what stands between two items. */
const number = 16
const figure = 62
const gap = 12
const above = 10
const title = { size: 12.5, spacing: 1.16 }

/** How much of each item is shown, so that all of them stand on one page. */
export interface Room {
  readonly guides: boolean
  /** Of what is to be kept or changed, points. */
  readonly size: number
  /** Most lines of each. */
  readonly lines: number
}

const textWidth = (sheet: Sheet) => sheet.width - number - figure - 2 * gap

/** Numbered lines: what, where in the visit, and the share of its points that were earned. */
export function items(sheet: Sheet, listed: readonly StandingOut[], room: Room): Node {
  return {
    stack: listed.map((item, at): Node => ({
      margin: [0, above, 0, 0],
      columnGap: gap,
      columns: [
        { text: `${at + 1}`, font: 'GolosLarge', fontSize: 14, width: number, color: sheet.palette.muted },
        { stack: words(sheet, item, room), width: '*' },
        {
          text: sheet.t('leaveBehind.earned', { percent: sheet.format.percent(item.percent) }),
          bold: true,
          fontSize: title.size,
          width: figure,
          alignment: 'right',
          fontFeatures: ['tnum'],
        },
      ],
    })),
  }
}

/** Points that they take. */
export function itemsHeight(sheet: Sheet, listed: readonly StandingOut[], room: Room): number {
  const width = textWidth(sheet)
  return listed.reduce((sum, { text, guide }) => {
    const guided = room.guides && guide !== '' ? heightOf(good(sheet, guide), width, 9.5, 'regular') + 3 : 0
    const named = heightOf(shortened(sheet, text, room), width, room.size, 'semibold', title.spacing)
    return sum + above + named + heightOf('0', width, 9.5, 'regular') + 2 + guided
  }, 0)
}

const shortened = (sheet: Sheet, text: string, { lines, size }: Room) =>
  firstLines(text, lines, textWidth(sheet), size, 'semibold')
const good = ({ t }: Sheet, guide: string) => t('leaveBehind.good', { guide })

function words(sheet: Sheet, { text, moment, guide, critical, n }: StandingOut, room: Room): Node[] {
  const { t, palette } = sheet
  const where = [moment, t('compared.visits', { count: n })].join(' · ')
  return [
    { text: shortened(sheet, text, room), fontSize: room.size, bold: true, lineHeight: title.spacing },
    critical
      ? {
          columns: [
            { text: where, style: 'muted', width: 'auto' },
            mark('critical', palette.tones.poor, 7.5),
            { text: t('leaveBehind.critical'), color: palette.tones.poor, width: '*' },
          ],
          columnGap: 5,
          margin: [0, 2, 0, 0],
        }
      : { text: where, style: 'muted', margin: [0, 2, 0, 0] },
    ...(room.guides && guide !== ''
      ? [{ text: good(sheet, guide), margin: [0, 3, 0, 0] } satisfies Node]
      : []),
  ]
}
