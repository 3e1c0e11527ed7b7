import type { FormRow } from './form-sheet.ts'
import type { LossCode, LossList } from './loss-list.ts'

/** Why a cell of this column could not be carried over, where nothing better is known. */
const codeOf: Readonly<Record<string, LossCode>> = {
  relevant: 'relevantDropped',
  constraint: 'constraintDropped',
  required: 'requiredCondition',
  calculation: 'calculationDropped',
  default: 'defaultDropped',
  appearance: 'appearanceDropped',
  parameters: 'parametersDropped',
  choice_filter: 'choiceFilterDropped',
  constraint_message: 'messageDropped',
  required_message: 'messageDropped',
  'media::image': 'mediaDropped',
  'media::big-image': 'mediaDropped',
  'media::audio': 'mediaDropped',
  'media::video': 'mediaDropped',
  autoplay: 'mediaDropped',
  readonly: 'readonlyDropped',
  repeat_count: 'repeatFlattened',
  label: 'languageDropped',
  hint: 'languageDropped',
  guidance_hint: 'languageDropped',
  points: 'valueNotTaken',
  score: 'valueNotTaken',
  disabled: 'valueNotTaken',
}

/** Columns that every row has. */
const plain: ReadonlySet<string> = new Set(['', 'type', 'name', 'list_name'])

/**
 * Lists every cell of a row that nobody took. `why`: the row itself was left out, so its texts went with it; a
 * column with a meaning of its own still says which.
 */
export function leftOver(row: FormRow, list: LossList, why?: LossCode): void {
  for (const cell of row.cells) {
    if (cell.taken) continue
    cell.taken = true
    const own = cell.key.startsWith('vizit_') ? 'valueNotTaken' : codeOf[cell.key]
    const text = plain.has(cell.key) || own === 'languageDropped'
    list.add(row, cell.column, (text ? why : undefined) ?? own ?? 'columnUnknown', cell.text)
  }
}
