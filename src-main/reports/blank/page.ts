import type { Palette } from '../../../src-shared/charts/palette.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Format } from '../audit/format.ts'
import type { QuestionOf } from '../../../src-shared/wording/condition-words.ts'

/** What every part of the form is drawn from. */
export interface FormPage {
  readonly checklist: Checklist
  readonly format: Format
  readonly t: Translate
  readonly palette: Palette
  /** Between the margins, in points. */
  readonly width: number
  readonly height: number
  /** A question as conditions name it: with its number on the form. */
  readonly named: QuestionOf
}

/** Where the text of a question begins: right of the rail and the number. */
export const indent = { rail: 14, number: 24 } as const

/** Width of a question's text, answers and lines. */
export function bodyWidth({ width }: FormPage): number {
  return width - indent.rail - indent.number
}
