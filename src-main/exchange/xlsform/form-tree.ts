import type { FormRow, FormSheet } from './form-sheet.ts'
import { peek, take } from './form-sheet.ts'
import { readFormType, type FormType } from './form-type.ts'
import { leftOver } from './left-over.ts'
import type { LossList } from './loss-list.ts'
import { readFlag } from './yes-no.ts'

export type FormNode = FormGroup | FormQuestion

export interface FormGroup {
  readonly kind: 'group'
  readonly row: FormRow
  readonly repeat: boolean
  readonly nodes: FormNode[]
}

export interface FormQuestion {
  readonly kind: 'question'
  readonly row: FormRow
  readonly type: Exclude<FormType, { kind: 'begin' | 'end' }>
}

/** The rows of the survey sheet as they lie in groups. A group that nothing closes goes to the end. */
export function formTree(survey: FormSheet, list: LossList): FormNode[] {
  const root: FormNode[] = []
  const open: FormGroup[] = []
  for (const row of survey.rows) {
    if (readFlag(peek(row, 'disabled')) === true) {
      leftOver(row, list, 'rowDisabled')
      continue
    }
    if (readFlag(peek(row, 'disabled')) === false) take(row, 'disabled')
    const inner = open.at(-1)?.nodes ?? root
    const written = peek(row, 'type')
    if (written === '') {
      leftOver(row, list, 'typeMissing')
      continue
    }
    const type = readFormType(written)
    if (type.kind === 'begin') {
      const group: FormGroup = { kind: 'group', row, repeat: type.repeat, nodes: [] }
      inner.push(group)
      open.push(group)
    } else if (type.kind === 'end') {
      take(row, 'type')
      take(row, 'name')
      if (open.pop() === undefined) list.add(row, 'type', 'groupUnbalanced', written)
      leftOver(row, list)
    } else inner.push({ kind: 'question', row, type })
  }
  for (const { row } of open) list.add(row, 'type', 'groupUnbalanced', peek(row, 'type'))
  return root
}
