import type { Moment } from '../../../src-shared/model/moment.ts'
import { conditionWords } from '../../../src-shared/wording/condition-words.ts'
import type { Node } from '../engine/node.ts'
import { textHeight } from './height.ts'
import { bodyWidth, indent, type FormPage } from './page.ts'
import { questionBlock, type Block } from './question.ts'
import { stop } from './rail.ts'
import { box, writeLine } from './to-fill.ts'

const above = 14

/** A moment as a stop of the journey, its questions along the line; `from` is the first question's number. */
export function momentBlocks(page: FormPage, moment: Moment, from: number): Node[] {
  const [first, ...rest] = moment.questions.map((question, at) => questionBlock(page, question, from + at))
  const heading = headingOf(page, moment, from === 1)
  if (!first) return [heading.node]
  const start = { node: { stack: [heading.node, first.node] }, height: heading.height + first.height }
  return [start, ...rest].map(block => whole(page, block))
}

// pdfmake drops what is left of an unbreakable block higher than a page.
function whole({ height }: FormPage, block: Block): Node {
  return block.height < height * 0.9 ? { unbreakable: true, stack: [block.node] } : block.node
}

function headingOf(page: FormPage, moment: Moment, first: boolean): Block {
  const { t, format } = page
  const width = bodyWidth(page) + indent.number
  const title = format.text(moment.title)
  const condition = moment.showIf
    ? t('blank.moment.onlyIf', { condition: conditionWords(moment.showIf, page.named, t, format.lang) })
    : ''
  const lines: Node[] = [
    {
      text: title,
      style: 'moment',
      tag: 'H2',
      outline: true,
      outlineText: title,
    },
    { text: t('common.questions', { count: moment.questions.length }), style: 'small', margin: [0, 1, 0, 0] },
  ]
  if (condition !== '') lines.push({ text: `→ ${condition}`, bold: true, fontSize: 9, margin: [0, 3, 0, 0] })
  if (moment.questions.some(question => question.notApplicable)) lines.push(skipped(page, width))
  const height =
    above + textHeight(title, width, 15, 'semibold') + textHeight(condition, width, 9, 'semibold') + 42
  return {
    node: {
      margin: [0, above, 0, 0],
      stack: [...stop(page, first, above, height - above), { stack: lines, margin: [indent.rail, 0, 0, 0] }],
    },
    height,
  }
}

function skipped({ t }: FormPage, width: number): Node {
  const line = 130
  return {
    margin: [0, 4, 0, 2],
    columnGap: 5,
    columns: [
      box(9, [0, 1, 0, 0]),
      { text: t('blank.moment.skipped'), style: 'small', width: 'auto' },
      { width: line, stack: [writeLine(Math.min(line, width), 10)] },
    ],
  }
}
