import { localised } from '../../../src-shared/format/localised.ts'
import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'
import type { VersusOfTwo, Verdict } from '../../../src-shared/model/comparison/versus.ts'
import type { Cell, Sheet } from '../../exchange/workbook/sheet.ts'
import { fourDecimals, oneDecimal, partWord, percentOf, sheetOf, type Words } from './columns.ts'

interface Line {
  readonly kind: 'score' | 'moment' | 'criterion' | 'question'
  readonly code: string
  readonly title: string
  readonly sides: readonly [Side, Side]
  readonly difference: Cell
  readonly low: Cell
  readonly high: Cell
  readonly p: number | null
  readonly verdict: Verdict
}
type Side = { readonly value: number | null; readonly n: number }

/** The total, moments and criteria, then questions by the percent of visits that met them. */
export function versusTable({ sides, total, parts, questions }: VersusOfTwo, words: Words): Sheet {
  const { t, language } = words
  const shown = ({ shown: value, n }: { shown: number | null; n: number }) => ({ value, n })
  const lines: Line[] = [
    {
      kind: 'score',
      code: '',
      title: t('comparisonTables.score'),
      sides: [shown(sides[0]), shown(sides[1])],
      ...tested(total.difference),
      verdict: total.verdict,
    },
    ...parts.map(part => ({
      kind: part.kind,
      code: part.part,
      title: partWord(words, part.kind, part.part, part.title),
      sides: [shown(part.sides[0]), shown(part.sides[1])] as const,
      ...tested(part.difference),
      verdict: part.verdict,
    })),
    ...questions.map(question => ({
      kind: 'question' as const,
      code: question.code,
      title: localised(question.text, language),
      sides: [
        { value: percentOf(question.sides[0].share), n: question.sides[0].n },
        { value: percentOf(question.sides[1].share), n: question.sides[1].n },
      ] as const,
      difference: percentOf(question.difference),
      low: null,
      high: null,
      p: question.p,
      verdict: question.verdict,
    })),
  ]
  const [{ name: first }, { name: second }] = sides
  return sheetOf<Line>(
    t('comparisonTables.table.versus'),
    [
      { title: t('comparisonTables.column.kind'), of: line => t(`comparisonTables.${line.kind}`) },
      { title: t('comparisonTables.column.itemCode'), of: line => line.code },
      { title: t('comparisonTables.column.item'), of: line => line.title },
      { title: t('comparisonTables.column.first', { side: first }), of: line => line.sides[0].value },
      { title: t('comparisonTables.column.firstN', { side: first }), of: line => line.sides[0].n },
      { title: t('comparisonTables.column.first', { side: second }), of: line => line.sides[1].value },
      { title: t('comparisonTables.column.firstN', { side: second }), of: line => line.sides[1].n },
      { title: t('comparisonTables.column.difference'), of: line => line.difference },
      { title: t('comparisonTables.column.differenceLow'), of: line => line.low },
      { title: t('comparisonTables.column.differenceHigh'), of: line => line.high },
      { title: t('comparisonTables.column.p'), of: line => fourDecimals(line.p) },
      {
        title: t('comparisonTables.column.verdict'),
        of: line => t(`comparisonTables.verdict.${line.verdict}`),
      },
    ],
    lines,
  )
}

function tested(change: ComparedBranchLine['change']): Pick<Line, 'difference' | 'low' | 'high' | 'p'> {
  if (change.kind === 'notCompared') return { difference: null, low: null, high: null, p: null }
  if (change.kind === 'noSpread' || change.kind === 'notEnough')
    return { difference: change.shown, low: null, high: null, p: null }
  const { shown, low, high, p } = change
  return { difference: shown, low: oneDecimal(low), high: oneDecimal(high), p }
}
