import type { Loss } from '../../../src-shared/model/form-loss.ts'
import { shown } from '../../../src-shared/model/fault.ts'
import type { FormRow } from './form-sheet.ts'

export type LossCode = Loss['code']

/** Collects what a form loses on its way into a checklist. */
export interface LossList {
  readonly losses: readonly Loss[]
  /** Something of a row: a column of it, or '' for the row itself. */
  add(row: FormRow, column: string, code: LossCode, found: string): void
  addSheet(sheet: string, code: LossCode, found: string): void
}

export function lossList(): LossList {
  const losses: Loss[] = []
  return {
    losses,
    add(row, column, code, found) {
      losses.push({ sheet: row.sheet, row: row.line, name: row.name, column, code, found: shown(found) })
    },
    addSheet(sheet, code, found) {
      losses.push({ sheet, row: null, name: '', column: '', code, found: shown(found) })
    },
  }
}
