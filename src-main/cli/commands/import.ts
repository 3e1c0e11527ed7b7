import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { createRouterClient, ORPCError } from '@orpc/server'
import { router } from '../../handlers/router.ts'
import { dataFolderOf, readArguments } from '../arguments.ts'
import { complainError } from '../complain-error.ts'
import { openFolder } from '../open-folder.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `import FILE…`: checklists, standards (JSON) and branches (CSV, XLSX), through the procedures a screen uses. */
export async function importFiles(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {}, { min: 1, max: 1000 })
  const opened = await openFolder(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  const { context } = opened
  const client = createRouterClient(router, { context })
  const { t, print, complain } = terminal
  const results: unknown[] = []
  let refused = false

  const take = async (file: string): Promise<void> => {
    const json = file.toLowerCase().endsWith('.json')
    if (!json && !/\.(csv|xlsx)$/iu.test(file)) throw new Error(t('cli.file.unknownKind', { file }))
    const received = await context.uploads.receive(basename(file), Readable.toWeb(createReadStream(file)))
    if (!received.ok)
      throw new Error(t('cli.file.unreadable', { file, reason: t(`errors.badFile.${received.reason}`) }))
    const { upload } = received
    if (json) {
      const imported = await client.checklists.import({ upload })
      results.push({ file, ...imported })
      if (values.json) return
      for (const { code, revision, change } of imported.checklists) {
        print(t('cli.imported.checklist', { code, revision, change: t(`cli.imported.${change}`) }))
      }
      const { added, updated, unchanged } = imported.standards
      if (added + updated + unchanged > 0) print(t('cli.imported.standards', imported.standards))
    } else {
      const { mapping } = await client.branches.previewImport({ upload })
      const imported = await client.branches.import({ upload, mapping })
      results.push({ file, branches: imported })
      if (!values.json) print(t('cli.imported.branches', imported))
    }
  }

  try {
    for (const file of positionals) {
      try {
        await take(file)
      } catch (error) {
        refused = true
        if (error instanceof ORPCError) complainError(terminal, file, error)
        else if (isMissingFile(error)) complain(t('cli.file.missing', { file }))
        else complain(error instanceof Error ? error.message : String(error))
      }
    }
  } finally {
    await opened.close()
  }
  if (values.json) printJson(terminal, results)
  return refused ? 1 : 0
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
}
