import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { auditReport, reportEditionSchema } from '../../handlers/audit-report.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { openAccess } from '../open-access.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `report audit ID --out F.pdf [--lang ru] [--edition supervisor]`; works beside the running app. */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = { out: { type: 'string' }, lang: { type: 'string' }, edition: { type: 'string' } } as const
  const { values, positionals } = readArguments(args, options, { min: 2, max: 2 })
  const [kind, id = ''] = positionals
  const { t, print, complain } = terminal
  if (kind !== 'audit') throw new UsageError(t('cli.report.kind'))
  if (values.out === undefined) throw new UsageError('--out')
  const lang = languageSchema.safeParse(values.lang ?? 'ru')
  if (!lang.success) throw new UsageError(`--lang ${values.lang ?? ''}`)
  const edition = reportEditionSchema.safeParse(values.edition ?? 'supervisor')
  if (!edition.success) throw new UsageError(`--edition ${values.edition ?? ''}`)
  const opened = await openAccess(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  try {
    const made = await auditReport(opened.context, { id, lang: lang.data, edition: edition.data })
    if (!made) {
      complain(t('cli.report.unknown', { id }))
      return 1
    }
    const file = resolve(values.out)
    await writeFile(file, made.pdf)
    if (values.json) printJson(terminal, { file, bytes: made.pdf.byteLength })
    else print(t('cli.report.made', { file }))
    return 0
  } finally {
    await opened.close()
  }
}
