import { fileOf } from '../../src-shared/authoring/file-of.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import { writeForm } from '../exchange/xlsform/write-form.ts'
import { checklistFile, findChecklist } from '../store/checklists.ts'
import { findDraft } from '../store/drafts.ts'
import type { Context } from './context.ts'
import { download, type Download } from './download.ts'

/** A revision as a file, byte for byte as stored; without a number the newest. null for one that is not there. */
export function checklistJson(context: Context, code: string, revision?: number): Download | null {
  const file = checklistFile(context.store.reader, code, revision)
  return file && download(`${code}-r${file.revision}.checklist`, 'json', file.json)
}

/** A revision as an XLSForm; `language` is the form's default one. null for one that is not there. */
export async function checklistForm(
  context: Context,
  code: string,
  { revision, language }: { revision?: number | undefined; language: Language },
): Promise<Download | null> {
  const found = findChecklist(context.store.reader, code, revision)
  if (!found) return null
  const name = `${code}-r${found.checklist.revision ?? 1}.xlsform`
  return download(name, 'xlsx', await writeForm(found.checklist, language))
}

/** A draft as a file without a revision, with whatever faults it still has. null for one that is not there. */
export function draftJson(context: Context, id: string): Download | null {
  const draft = findDraft(context.store.reader, id)
  return draft && download(`${draft.code}-draft.checklist`, 'json', canonicalJson(fileOf(draft.document)))
}
