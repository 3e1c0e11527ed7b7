import type { Question } from '../../../src-shared/model/question.ts'
import { conditionWords } from '../../../src-shared/wording/condition-words.ts'
import { mark } from '../audit/style.ts'
import type { Node } from '../engine/node.ts'
import { answerField, fieldHeight } from './answer-field.ts'
import { textHeight } from './height.ts'
import { bodyWidth, indent, type FormPage } from './page.ts'
import { railed } from './rail.ts'
import { commentName, evidenceName } from './rule-words.ts'
import { box, writeLine, writtenLine } from './to-fill.ts'

export interface Block {
  readonly node: Node
  /** About how high it is, in points, on the safe side. */
  readonly height: number
}

const textSize = 10.5
const smallSize = 8.5
const marksSize = 7.5

/**
 * One question with the room to answer it. Its role, weight and points stay away: whoever fills the form must not
 * see which answer is the good one, nor which questions only check attention.
 */
export function questionBlock(page: FormPage, question: Question, number: number): Block {
  const { t, format } = page
  const width = bodyWidth(page)
  const text = format.text(question.text)
  const guide = format.text(question.guide ?? {})
  const condition = question.showIf
    ? t('blank.question.onlyIf', { condition: conditionWords(question.showIf, page.named, t, format.lang) })
    : ''
  const stack: Node[] = [
    {
      tag: 'H3',
      columns: [
        {
          text: String(number),
          bold: true,
          width: indent.number,
          fontSize: textSize,
          fontFeatures: ['tnum'],
        },
        { text, bold: true, width: '*', fontSize: textSize },
      ],
    },
    {
      margin: [indent.number, 1, 0, 0],
      stack: [
        marksOf(page, question),
        ...(condition === ''
          ? []
          : [
              {
                text: `→ ${condition}`,
                fontSize: smallSize,
                bold: true,
                margin: [0, 2, 0, 0],
              } satisfies Node,
            ]),
        ...(guide === '' ? [] : [{ text: guide, fontSize: smallSize, margin: [0, 2, 0, 0] } satisfies Node]),
        { ...answerField(page, question), margin: [0, 6, 0, 0] },
        ...commentLines(page, question),
        ...evidenceLine(page, question),
      ],
    },
  ]
  const height =
    textHeight(text, width, textSize, 'semibold') +
    textHeight(guide, width, smallSize) +
    textHeight(condition, width, smallSize, 'semibold') +
    fieldHeight(question) +
    4 * writtenLine +
    30
  return { node: railed(page, { stack }, 6), height }
}

/** Code, level, critical and optional marks in one small line. */
function marksOf({ t, palette }: FormPage, { code, level, critical, required }: Question): Node {
  const word = (text: string, bold = false): Node => ({
    text,
    width: 'auto',
    fontSize: marksSize,
    color: palette.muted,
    bold,
    margin: [0, 0, 6, 0],
  })
  const drawn = (name: 'critical' | 'basic' | 'expected' | 'desired' | 'wow'): Node => ({
    ...mark(name, palette.ink, 6.5),
    margin: [0, 1.6, 0, 0],
  })
  return {
    columnGap: 3,
    columns: [
      ...(critical ? [drawn('critical'), word(t('report.mark.critical'), true)] : []),
      ...(level ? [drawn(level), word(t(`values.level.${level}`))] : []),
      ...(required ? [] : [word(t('scoring.question.optional'))]),
      { ...word(code), width: '*' },
    ],
  }
}

function commentLines(page: FormPage, question: Question): Node[] {
  const width = bodyWidth(page)
  const asked = question.notApplicable || question.commentBelow !== null
  if (question.answer.type === 'text' && !asked) return []
  return [
    { text: commentName(page, question), style: 'small', margin: [0, 7, 0, 0] },
    writeLine(width, 2),
    ...(question.answer.type === 'text' ? [] : [writeLine(width, writtenLine)]),
  ]
}

function evidenceLine(page: FormPage, question: Question): Node[] {
  const name = evidenceName(page, question)
  if (name === null) return []
  return [
    {
      margin: [0, 6, 0, 0],
      columnGap: 5,
      columns: [
        box(9, [0, 1, 0, 0]),
        { text: name, style: 'small', width: 'auto', margin: [0, 0, 8, 0] },
        { text: page.t('blank.question.fileNumber'), style: 'small', width: 'auto' },
        { width: 60, stack: [writeLine(60, 10)] },
      ],
    },
  ]
}
