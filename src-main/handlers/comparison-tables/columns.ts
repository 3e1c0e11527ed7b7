import { localised } from '../../../src-shared/format/localised.ts'
import { scoreText, toOneDecimal } from '../../../src-shared/format/number.ts'
import { translator, type Translate } from '../../../src-shared/messages/translator.ts'
import type { Criterion } from '../../../src-shared/model/closed-lists.ts'
import { criterionSchema, levelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { ComparedBranchLine, PartsQuestion } from '../../../src-shared/model/comparison.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Cell, Sheet } from '../../exchange/workbook/sheet.ts'

/** One column of a table: its heading, and what it says of a line. */
export interface Column<Line> {
  readonly title: string
  readonly of: (line: Line) => Cell
}

export interface Words {
  readonly t: Translate
  readonly language: Language
}

export function wordsOf(language: Language): Words {
  return { t: translator(language), language }
}

export function sheetOf<Line>(name: string, columns: readonly Column<Line>[], lines: readonly Line[]): Sheet {
  return {
    name,
    rows: [columns.map(({ title }) => title), ...lines.map(line => columns.map(column => column.of(line)))],
  }
}

/** One decimal, as screens show it. */
export const oneDecimal = (value: number | null): number | null =>
  value === null ? null : toOneDecimal(value)

/** A part of 1 as percent, one decimal. */
export const percentOf = (share: number | null): number | null =>
  share === null ? null : toOneDecimal(share * 100)

export const fourDecimals = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10_000) / 10_000

export const criterionWord = ({ t }: Words, code: Criterion | null): string | null =>
  code === null ? null : t(`values.criterion.${code}`)

/** What a column of the heat map, or a line of a comparison, is called. */
export function partWord(
  { t, language }: Words,
  kind: PartsQuestion['kind'],
  part: string,
  title: LocalisedText | null,
): string {
  const criterion = criterionSchema.safeParse(part)
  const level = levelSchema.safeParse(part)
  if (kind === 'criterion' && criterion.success) return t(`values.criterion.${criterion.data}`)
  if (kind === 'level' && level.success) return t(`values.level.${level.data}`)
  return localised(title, language) || part
}

type Interval = ComparedBranchLine['interval']
type Change = ComparedBranchLine['change']

export const lowOf = (interval: Interval) =>
  interval.kind === 'interval' ? toOneDecimal(interval.low) : null
export const highOf = (interval: Interval) =>
  interval.kind === 'interval' ? toOneDecimal(interval.high) : null

/** What stands in place of an interval; null where there is one. */
export function insteadOfInterval({ t, language }: Words, interval: Interval): string | null {
  const shown = (percent: number) => scoreText(toOneDecimal(percent), language)
  switch (interval.kind) {
    case 'interval':
    case 'none':
      return null
    case 'one':
      return t('comparisonTables.one')
    case 'allEqual':
      return t('comparisonTables.allEqual', { n: interval.n })
    case 'two':
      return t('comparisonTables.two', { low: shown(interval.values[0]), high: shown(interval.values[1]) })
  }
}

const tested = (change: Change) => (change.kind === 'proven' || change.kind === 'notProven' ? change : null)

/** Difference, its interval, p and verdict, under the headings given. */
export function changeColumns<Line>(
  { t }: Words,
  titles: readonly [string, string, string],
  of: (line: Line) => Change,
): Column<Line>[] {
  const [difference, low, high] = titles
  return [
    {
      title: difference,
      of: line => {
        const change = of(line)
        return change.kind === 'notCompared' ? null : change.shown
      },
    },
    { title: low, of: line => oneDecimal(tested(of(line))?.low ?? null) },
    { title: high, of: line => oneDecimal(tested(of(line))?.high ?? null) },
    { title: t('comparisonTables.column.p'), of: line => fourDecimals(tested(of(line))?.p ?? null) },
    {
      title: t('comparisonTables.column.verdict'),
      of: line => t(`comparisonTables.verdict.${of(line).kind}`),
    },
  ]
}

export const changeTitles = ({ t }: Words) =>
  [
    t('comparisonTables.column.change'),
    t('comparisonTables.column.changeLow'),
    t('comparisonTables.column.changeHigh'),
  ] as const
