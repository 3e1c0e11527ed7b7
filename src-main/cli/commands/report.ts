import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { reportEditionSchema } from '../../handlers/audit-report.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'
import { reportAudit } from './report-audit.ts'
import { reportBlank } from './report-blank.ts'

/**
 * `report audit ID --out F.pdf [--lang ru] [--edition supervisor]` and `report blank CHECKLIST --out F.pdf
 * [--lang ru]`; both work beside the running app.
 */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = { out: { type: 'string' }, lang: { type: 'string' }, edition: { type: 'string' } } as const
  const { values, positionals } = readArguments(args, options, { min: 2, max: 2 })
  const [kind, subject = ''] = positionals
  const { t, print } = terminal
  if (kind !== 'audit' && kind !== 'blank') throw new UsageError(t('cli.report.kind'))
  if (values.out === undefined) throw new UsageError('--out')
  const lang = languageSchema.safeParse(values.lang ?? 'ru')
  if (!lang.success) throw new UsageError(`--lang ${values.lang ?? ''}`)
  const edition = reportEditionSchema.safeParse(values.edition ?? 'supervisor')
  if (!edition.success || (kind === 'blank' && values.edition !== undefined))
    throw new UsageError(`--edition ${values.edition ?? ''}`)
  const wish = { dataFolder: dataFolderOf(values.data), lang: lang.data }
  const pdf =
    kind === 'audit'
      ? await reportAudit({ ...wish, id: subject, edition: edition.data }, terminal)
      : await reportBlank({ ...wish, checklist: subject }, terminal)
  if (!pdf) return 1
  const file = resolve(values.out)
  await writeFile(file, pdf)
  if (values.json) printJson(terminal, { file, bytes: pdf.byteLength })
  else print(t('cli.report.made', { file }))
  return 0
}
