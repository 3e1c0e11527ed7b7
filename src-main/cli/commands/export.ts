import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ORPCError } from '@orpc/server'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import { kindOfName } from '../../handlers/download.ts'
import type { ExportWish as PackageWish } from '../../../src-shared/contract/exchange.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { complainError } from '../complain-error.ts'
import { exportChecklist, exportStandards, exportWorkbook, type ExportWish } from '../export-file.ts'
import { exportPackages, packageKinds, packageWish } from '../export-packages.ts'
import { openAccess } from '../open-access.ts'
import { openFolder } from '../open-folder.ts'
import { readPassword } from '../read-password.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

const makers = {
  standards: exportStandards,
  checklist: exportChecklist,
  workbook: exportWorkbook,
} as const

function isKind(kind: string | undefined): kind is keyof typeof makers {
  return kind !== undefined && Object.hasOwn(makers, kind)
}

/**
 * `export --kind assignment|audits|returns|library --out F|FOLDER [--wave W] [--branch B] [--shopper ALIAS]
 * [--password-stdin]`: packages, which is noted in the data folder. `export --kind standards --out F.(json|csv|xlsx) [--industry I]` and `export --kind checklist CODE[/REVISION]
 * --out F.(json|xlsx)`; the ending of the file says which it is to be, `--lang` the language of its titles. Of a wave
 * `export --kind workbook --wave W --out F.xlsx [--branch B]`. Those three work beside the running app.
 */
export async function exportFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = {
    kind: { type: 'string' },
    out: { type: 'string' },
    industry: { type: 'string' },
    lang: { type: 'string' },
    wave: { type: 'string' },
    branch: { type: 'string' },
    shopper: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const
  const { values, positionals } = readArguments(args, options, { min: 0, max: 1 })
  const packageKind = packageKinds.find(kind => kind === values.kind)
  if (packageKind !== undefined && values.out !== undefined && positionals.length === 0) {
    const password = await readPassword(values['password-stdin'])
    const wish = packageWish(packageKind, {
      wave: values.wave,
      branch: values.branch,
      shopper: values.shopper,
      password,
    })
    return sendPackages(wish, { out: values.out, data: values.data, json: values.json }, terminal)
  }
  if (!isKind(values.kind)) throw new UsageError(terminal.t('cli.exported.kind'))
  if (values.out === undefined) throw new UsageError('--out')
  const format = kindOfName(values.out)
  if (format === null) throw new UsageError(`--out ${values.out}`)
  const lang = languageSchema.safeParse(values.lang ?? 'ru')
  if (!lang.success) throw new UsageError(`--lang ${values.lang ?? ''}`)
  const [name] = positionals
  const wish: ExportWish = {
    name,
    format,
    industry: values.industry,
    wave: values.wave,
    branch: values.branch,
    language: lang.data,
  }
  const maker = makers[values.kind](wish)
  const opened = await openAccess(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  try {
    const made = await maker(opened.context, terminal)
    if (!made) return 1
    const file = resolve(values.out)
    await writeFile(file, made.bytes)
    if (values.json) printJson(terminal, { file, bytes: made.bytes.byteLength })
    else terminal.print(terminal.t('cli.exported.made', { file }))
    return 0
  } finally {
    await opened.close()
  }
}

type PackagesOut = {
  readonly out: string
  readonly data: string | undefined
  readonly json: boolean | undefined
}

async function sendPackages(
  wish: PackageWish,
  { out, data, json }: PackagesOut,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openFolder(dataFolderOf(data), terminal)
  if (!opened) return 1
  try {
    const files = await exportPackages(opened.context, terminal, wish, out)
    if (json) printJson(terminal, { files })
    else for (const file of files) terminal.print(terminal.t('cli.exported.made', { file }))
    return 0
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    complainError(terminal, out, error)
    return 1
  } finally {
    await opened.close()
  }
}
