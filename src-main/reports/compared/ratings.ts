import type { BothSides } from '../../../src-shared/model/rating-comparison.ts'
import { leastVisits } from '../../../src-shared/statistics/proof.ts'
import type { Node, TableLayout } from '../engine/node.ts'
import { criterionName } from './criterion-name.ts'
import { intervalWords, signed } from './figures.ts'
import type { Sheet } from './sheet.ts'
import { ruledTable } from './table.ts'

type Side = BothSides['audits']

/** Audits beside customers' own ratings, each side with its own n. */
export function ratingsTable(
  sheet: Sheet,
  lines: readonly BothSides[],
  heading: Node,
  layout?: TableLayout,
): Node {
  const { t } = sheet
  return ruledTable(
    [
      { head: t('ratings.compare.part'), width: '*' },
      { head: t('ratings.compare.audits'), width: 56, number: true },
      { head: t('ratings.compare.customers'), width: 56, number: true },
      { head: t('ratings.compare.interval'), width: 64, number: true },
      { head: t('ratings.compare.difference'), width: 44, number: true },
    ],
    lines.map(both => [
      partName(sheet, both.part),
      figure(sheet, both.audits),
      figure(sheet, both.customers),
      both.customers.n === 0 ? '–' : intervalWords(sheet, both.customers.interval),
      differenceWords(sheet, both),
    ]),
    { heading, ...(layout && { layout }) },
  )
}

/** What a rating or an audit's percent is about. */
export function partName(sheet: Sheet, part: BothSides['part']): string {
  const { t, format } = sheet
  return part === 'whole' ? format.capital(t('ratings.part.whole')) : criterionName(sheet, part)
}

/** With n small beside it; in brackets where too few stand behind it. */
function figure({ format, palette }: Sheet, { shown, n }: Side): Node {
  if (shown === null) return { text: '–', style: 'number' }
  const percent = format.percent(shown)
  return {
    style: 'number',
    text: [
      { text: n < leastVisits ? `(${percent})` : percent },
      { text: `  ${n}`, fontSize: 6.8, color: palette.muted },
    ],
  }
}

/** Audits minus customers; where one side has too few, that. */
export function differenceWords(sheet: Sheet, { audits, customers, shownDifference }: BothSides): string {
  if (audits.n === 0 || customers.n === 0) return '–'
  return shownDifference === null ? sheet.t('ratings.compare.few') : signed(sheet, shownDifference)
}
