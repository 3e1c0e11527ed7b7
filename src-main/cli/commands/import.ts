import { ORPCError } from '@orpc/server'
import { fingerprintSchema } from '../../../src-shared/model/package/manifest.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { complainError } from '../complain-error.ts'
import { importFile, isPackage, isTaken, type Imported } from '../import-file.ts'
import { openAccess } from '../open-access.ts'
import { openFolder } from '../open-folder.ts'
import { printImported } from '../print-imported.ts'
import { readPassword } from '../read-password.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/**
 * `import FILE… [--dry-run] [--trust FP] [--password-stdin]`: packages, checklists (JSON, XLSForm), standards (JSON,
 * CSV, XLSX) and branches (CSV, XLSX), through the procedures a screen uses. A dry run writes nothing, so it works beside
 * the running app; of packages there is none.
 */
export async function importFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = {
    'dry-run': { type: 'boolean' },
    trust: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const
  const { values, positionals } = readArguments(args, options, { min: 1, max: 1000 })
  const dryRun = values['dry-run'] ?? false
  if (dryRun && positionals.some(isPackage)) throw new UsageError('--dry-run *.vizit')
  const trust = values.trust === undefined ? undefined : fingerprintSchema.safeParse(values.trust)
  if (trust?.success === false) throw new UsageError(`--trust ${values.trust ?? ''}`)
  const access = { trust: trust?.data, password: await readPassword(values['password-stdin']) }
  const folder = dataFolderOf(values.data)
  const opened = dryRun ? await openAccess(folder, terminal) : await openFolder(folder, terminal)
  if (!opened) return 1
  const { t, print, complain } = terminal
  const results: Imported[] = []
  if (dryRun && !values.json) print(t('cli.imported.dryRun'))
  try {
    for (const file of positionals) {
      if (!isTaken(file)) {
        complain(t('cli.file.unknownKind', { file }))
        continue
      }
      try {
        const imported = await importFile({ context: opened.context, terminal, dryRun, access }, file)
        results.push(imported)
        if (!values.json) printImported(imported, terminal)
      } catch (error) {
        if (error instanceof ORPCError) complainError(terminal, file, error)
        else if (isMissingFile(error)) complain(t('cli.file.missing', { file }))
        else complain(error instanceof Error ? error.message : String(error))
      }
    }
  } finally {
    await opened.close()
  }
  if (values.json) printJson(terminal, results)
  return results.length === positionals.length ? 0 : 1
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
}
