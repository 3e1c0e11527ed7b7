import type { AnswerType } from '../../../src-shared/model/answer-type.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { widthOf } from '../engine/fonts.ts'
import type { Node, TableLayout } from '../engine/node.ts'
import { bodyWidth, type FormPage } from './page.ts'
import { digits, inkLine, ticked, writeLine, writtenLine } from './to-fill.ts'

const naWidth = 52
const gap = 16
const step = 24
const fontSize = 9.5

/** Where the answer is marked or written, and the box for N/A. Nothing here tells one answer from a better one. */
export function answerField(page: FormPage, question: Question): Node {
  const width = bodyWidth(page) - (question.notApplicable ? naWidth : 0)
  const field = fieldOf(page, question.answer, width)
  const na: Node | null = question.notApplicable
    ? { ...ticked(page.t('values.answer.na'), naWidth), margin: [6, 0, 0, 0] }
    : null
  return { columns: [{ width: '*', stack: field }, ...(na ? [na] : [])], fontSize }
}

/** A rough height of the field, in points, on the safe side. */
export function fieldHeight({ answer }: Question): number {
  switch (answer.type) {
    case 'choice':
    case 'multi':
      return answer.options.length * 30 + 40
    case 'text':
      return 4 * writtenLine
    case 'scale':
      return 60
    case 'yesNo':
    case 'number':
    case 'duration':
    case 'date':
    case 'time':
    case 'photo':
      return 26
  }
}

function fieldOf({ t, format }: FormPage, answer: AnswerType, width: number): Node[] {
  switch (answer.type) {
    case 'yesNo':
      return [row([ticked(t('values.answer.yes')), ticked(t('values.answer.no'))], gap)]
    case 'scale':
      return scale(
        answer,
        width,
        text => format.text(text),
        value => format.points(value),
        t('scoring.typed.range', {
          min: format.points(answer.min),
          max: format.points(answer.max),
        }),
      )
    case 'choice':
      return options(
        answer.options.map(({ text }) => format.text(text)),
        t('blank.answer.one'),
        width,
      )
    case 'multi':
      return options(
        [...answer.options.map(({ text }) => format.text(text)), t('blank.answer.none')],
        t('blank.answer.several'),
        width,
      )
    case 'number': {
      const { min, max, unit } = answer
      const range =
        min !== undefined && max !== undefined
          ? t('scoring.typed.range', { min: format.points(min), max: format.points(max) })
          : min !== undefined
            ? t('scoring.typed.atLeast', { min: format.points(min) })
            : max !== undefined
              ? t('scoring.typed.atMost', { max: format.points(max) })
              : ''
      return written(unit ? format.text(unit) : '', range)
    }
    case 'duration':
      return [row([...digits([3, 2], ':'), hint(t('blank.answer.duration'))], 4)]
    case 'date':
      return [row([...digits([2, 2, 4], '.'), hint(t('scoring.typed.datePattern'))], 4)]
    case 'time':
      return [row([...digits([2, 2], ':'), hint(t('scoring.typed.timePattern'))], 4)]
    case 'text':
      return Array.from({ length: 3 }, () => writeLine(width, writtenLine))
    case 'photo':
      return [row([ticked(t('blank.answer.photo')), { width: 70, stack: [writeLine(70, 12)] }], 6)]
  }
}

const row = (columns: readonly Node[], columnGap: number): Node => ({ columns, columnGap })

const hint = (text: string): Node => ({
  text,
  style: 'small',
  width: 'auto',
  margin: [4, 3, 0, 0],
})

function written(unit: string, range: string): Node[] {
  const line: Node = { width: 90, stack: [writeLine(90, 14)] }
  const words = [unit, range].filter(text => text !== '').join(', ')
  return [row(words === '' ? [line] : [line, { text: words, width: '*', margin: [0, 3, 0, 0] }], 6)]
}

const cells: TableLayout = {
  hLineWidth: () => 0.85,
  vLineWidth: () => 0.85,
  hLineColor: () => inkLine,
  vLineColor: () => inkLine,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

function scale(
  { min, max, labels }: Extract<AnswerType, { type: 'scale' }>,
  width: number,
  textOf: (text: LocalisedText) => string,
  figure: (value: number) => string,
  range: string,
): Node[] {
  const steps = max - min
  const named = Object.entries(labels ?? {})
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([value, label]) => `${figure(Number(value))} – ${textOf(label)}`)
  const words: Node[] =
    named.length === 0 ? [] : [{ text: named.join(', '), style: 'small', margin: [0, 3, 0, 0] }]
  const whole = Number.isInteger(min) && Number.isInteger(steps)
  if (!whole || (steps + 1) * step > width) return [...written('', range), ...words]
  const values = Array.from({ length: steps + 1 }, (_, at) => min + at)
  const boxes: Node = {
    layout: cells,
    table: {
      widths: values.map(() => step - 0.85),
      body: [values.map(value => ({ text: figure(value), alignment: 'center' }))],
    },
  }
  return [boxes, ...words]
}

/** Options side by side where they are short, else below each other, in their own order. */
function options(texts: readonly string[], how: string, width: number): Node[] {
  const widest = Math.max(...texts.map(text => widthOf(text, 'regular', fontSize))) + gap + 18
  const across = Math.max(1, Math.min(4, texts.length, Math.floor((width + gap) / widest)))
  const rows: Node[] = []
  for (let at = 0; at < texts.length; at += across) {
    const inRow = texts.slice(at, at + across)
    rows.push({
      columns: [
        ...inRow.map(text => ticked(text, '*')),
        ...Array.from({ length: across - inRow.length }, (): Node => ({ text: '', width: '*' })),
      ],
      columnGap: gap,
      margin: [0, 0, 0, 3],
    })
  }
  return [{ text: how, style: 'small', margin: [0, 0, 0, 2] }, ...rows]
}
