import { readFile } from 'node:fs/promises'
import { freeCode } from '../../src-shared/authoring/free-code.ts'
import type { Loss } from '../../src-shared/model/form-loss.ts'
import { readLibraryUpload } from '../exchange/read-library-upload.ts'
import { importForm } from '../exchange/xlsform/import-form.ts'
import { takenCodes } from '../store/begin-draft.ts'
import { planPublishing, type Published } from '../store/publish-checklist.ts'
import type { Context } from './context.ts'
import { accepted, refuse, refuseFaults, refuseFile } from './refuse.ts'

/** What `checklists.import` would do with a checklist, or the error it would give. Writes nothing. */
export async function previewChecklist(context: Context, upload: string): Promise<Published> {
  const file = await readLibraryUpload(await bytesOf(context, upload))
  if (!file.ok) return refuseFile(file.fault)
  const read = file.value
  if (!read.ok) return refuseFaults(read.faults)
  if (read.item.kind !== 'checklist') return refuse('NOT_HERE')
  const { document: _, ...published } = accepted(planPublishing(context.store.reader, read.item.checklist))
  return published
}

export interface FormPreview {
  /** The code the draft would get. */
  readonly code: string
  readonly moments: number
  readonly questions: number
  readonly losses: readonly Loss[]
}

/** What `checklistDrafts.importForm` would make of a form, or the error it would give. Writes nothing. */
export async function previewForm(context: Context, upload: string): Promise<FormPreview> {
  const form = await importForm(await bytesOf(context, upload))
  if (!form.ok) return form.reason === undefined ? refuseFaults(form.faults) : refuseFile(form.reason)
  const { code, moments } = form.draft
  return {
    code: freeCode(code, takenCodes(context.store.reader)),
    moments: moments.length,
    questions: moments.reduce((sum, moment) => sum + moment.questions.length, 0),
    losses: form.losses,
  }
}

async function bytesOf(context: Context, upload: string): Promise<Uint8Array> {
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  return readFile(file.path)
}
