import { resolve } from 'node:path'
import { restoreStore } from '../../handlers/keeping.ts'
import { dataFolderOf, readArguments } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `restore F`: verifies a backup and unpacks it into an empty folder. */
export async function restore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {}, { min: 1, max: 1 })
  const { t, print, complain } = terminal
  const folder = dataFolderOf(values.data)
  const restored = await restoreStore(resolve(positionals[0] ?? ''), folder)
  if (restored.ok) {
    if (values.json) printJson(terminal, restored.value)
    else print(t('cli.backup.restored', { folder, evidence: restored.value.evidence }))
    return 0
  }
  const { fault } = restored
  switch (fault.code) {
    case 'BACKUP_BROKEN':
      complain(t('cli.backup.BACKUP_BROKEN', { entry: fault.entry }))
      break
    case 'BACKUP_FAULTS':
      complain(t('cli.backup.BACKUP_FAULTS'))
      for (const { code, record, id, name } of fault.faults) {
        complain(`  ${t('cli.verify.fault', { code, record, id, name })}`)
      }
      break
    case 'FOLDER_NOT_EMPTY':
    case 'BACKUP_NEWER':
      complain(t(`cli.backup.${fault.code}`))
      break
    case 'BACKUP_MISSING':
    case 'STORE_BUSY':
    case 'STORE_FULL':
    case 'STORE_READ_ONLY':
    case 'STORE_DAMAGED':
    case 'STORE_FAILED':
      complain(t('cli.backup.failed', { code: fault.code }))
  }
  return 1
}
