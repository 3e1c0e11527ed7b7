import type { Language } from '../../src-shared/model/settings.ts'
import { checklistForm, checklistJson } from '../handlers/checklist-download.ts'
import type { Context } from '../handlers/context.ts'
import type { Download, DownloadKind } from '../handlers/download.ts'
import { standardsFile } from '../handlers/standards-download.ts'
import { waveWorkbook } from '../handlers/wave-workbook.ts'
import { UsageError } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export interface ExportWish {
  /** CODE or CODE/REVISION of a checklist. */
  readonly name: string | undefined
  readonly format: DownloadKind
  readonly industry: string | undefined
  /** Codes. */
  readonly wave: string | undefined
  readonly branch: string | undefined
  readonly language: Language
}

/** Makes the file; null when it can't be made, which has been said. */
export type MakeFile = (context: Context, terminal: Terminal) => Promise<Download | null>

export function exportStandards({ name, format, industry, language }: ExportWish): MakeFile {
  if (name !== undefined) throw new UsageError(name)
  return async (context, { t, complain }) => {
    const file = await standardsFile(context, { kind: format, industry, language })
    if (file.ok) return file.value
    const { fault } = file
    if (fault.code === 'NONE') complain(t('cli.exported.noStandards', { industry: industry ?? '–' }))
    else complain(t('cli.exported.industryNeeded', { industries: fault.industries.join(', ') }))
    return null
  }
}

export function exportChecklist({ name = '', format, industry, language }: ExportWish): MakeFile {
  const [, code, number] = /^([^/]+)(?:\/([1-9]\d{0,8}))?$/u.exec(name) ?? []
  if (code === undefined || industry !== undefined) throw new UsageError(industry ?? name)
  if (format === 'csv') throw new UsageError('--out *.csv')
  const revision = number === undefined ? undefined : Number(number)
  return async (context, { t, complain }) => {
    const file =
      format === 'json'
        ? checklistJson(context, code, revision)
        : await checklistForm(context, code, { revision, language })
    if (!file) complain(t('cli.exported.noChecklist', { name }))
    return file
  }
}

export function exportWorkbook({ name, format, wave, branch, language }: ExportWish): MakeFile {
  if (name !== undefined) throw new UsageError(name)
  if (wave === undefined) throw new UsageError('--wave')
  if (format !== 'xlsx') throw new UsageError(`--out *.${format}`)
  return async (context, { t, complain }) => {
    const file = await waveWorkbook(context, { wave, branch, language })
    if (!file) complain(t('cli.compare.unknownWave', { wave }))
    return file
  }
}
