import type { Palette } from '../../../src-shared/charts/palette.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Format } from './format.ts'
import type { ShownAudit } from './shown.ts'

/** What every part of the report is drawn from. */
export interface Page {
  readonly shown: ShownAudit
  readonly format: Format
  readonly t: Translate
  readonly palette: Palette
  /** Width between the margins, in points. */
  readonly width: number
  /** Evidence numbers whose picture is in the document, with the name it is filed under. */
  readonly pictures: ReadonlyMap<number, string>
}
