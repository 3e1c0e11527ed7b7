import type { Loss } from '../../../src-shared/model/form-loss.ts'
import { draftChecklistSchema, type DraftChecklist } from '../../../src-shared/model/draft-checklist.ts'
import { fault, type Fault } from '../../../src-shared/model/fault.ts'
import { schemaFaults } from '../../../src-shared/model/schema-faults.ts'
import type { TableFault } from '../table.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { choiceLists } from './choice-lists.ts'
import { formLanguages } from './form-languages.ts'
import { readFormSheet, type FormSheet } from './form-sheet.ts'
import { formTree } from './form-tree.ts'
import { leftOver } from './left-over.ts'
import { lossList, type LossList } from './loss-list.ts'
import { readMoments } from './read-moments.ts'
import { defaultLanguage, readSettings } from './read-settings.ts'

export type ReadForm =
  | { readonly ok: true; readonly draft: DraftChecklist; readonly losses: readonly Loss[] }
  /** `reason` where the file is no workbook, or one without a survey. */
  | { readonly ok: false; readonly faults: Fault[]; readonly reason?: TableFault }

/** Reads the sheets of an XLSForm: see `importForm`. */
export function readForm(sheets: readonly Sheet[]): ReadForm {
  const list = lossList()
  const sheet = (name: string, nameKey: string) => {
    const found = sheets.find(one => one.name.trim().toLowerCase() === name)
    return found ? readFormSheet(found, nameKey) : null
  }
  const survey = sheet('survey', 'name')
  const choices = sheet('choices', 'list_name')
  const settings = sheet('settings', 'form_id')
  if (survey === null) {
    const faults = [fault([], 'missing', undefined, 'survey')]
    return { ok: false, faults, reason: 'sheetMissing' }
  }
  const lacking = ['type', 'name'].filter(key => survey.headings.every(heading => heading.key !== key))
  if (lacking.length > 0) {
    return { ok: false, faults: lacking.map(key => fault([survey.name], 'missing', undefined, key)) }
  }
  otherSheets(sheets, list)
  const languages = formLanguages(survey, choices ? [choices] : [], defaultLanguage(settings), list)
  const lists = choiceLists(choices, languages, list)
  const head = readSettings(settings, { languages, lists, list })
  const moments = readMoments(formTree(survey, list), { languages, lists, list })
  leaveChoices(choices, list)
  const draft = draftChecklistSchema.safeParse({ ...head, moments, taken: {} })
  if (!draft.success) return { ok: false, faults: schemaFaults(draft.error.issues, { ...head, moments }) }
  return { ok: true, draft: draft.data, losses: inOrder(list.losses) }
}

function otherSheets(sheets: readonly Sheet[], list: LossList): void {
  const seen = new Set<string>()
  for (const { name, rows } of sheets) {
    const plain = name.trim().toLowerCase()
    const own = ['survey', 'choices', 'settings'].includes(plain) && !seen.has(plain)
    seen.add(plain)
    if (!own && rows.some(row => row.some(cell => cell !== null))) list.addSheet(name, 'sheetIgnored', name)
  }
}

/** A row whose name was not taken belongs to a list that no question asks for. */
function leaveChoices(choices: FormSheet | null, list: LossList): void {
  for (const row of choices?.rows ?? []) {
    const used = row.cells.some(({ key, taken }) => key === 'name' && taken)
    leftOver(row, list, used ? undefined : 'listUnused')
  }
}

/** As one reads the file. */
function inOrder(losses: readonly Loss[]): Loss[] {
  const order = ['survey', 'choices', 'settings']
  const place = ({ sheet }: Loss) => {
    const at = order.indexOf(sheet.trim().toLowerCase())
    return at === -1 ? order.length : at
  }
  return losses.toSorted((a, b) => place(a) - place(b) || (a.row ?? 0) - (b.row ?? 0))
}
