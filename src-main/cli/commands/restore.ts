import { resolve } from 'node:path'
import { v7 as newId } from 'uuid'
import { openBackup, packageFault, restoreStore, systemClock } from '../../handlers/keeping.ts'
import { dataFolderOf, readArguments } from '../arguments.ts'
import { readPassword } from '../read-password.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `restore F [--password-stdin]`: verifies a backup and unpacks it into an empty folder. */
export async function restore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(
    args,
    { 'password-stdin': { type: 'boolean' } },
    { min: 1, max: 1 },
  )
  const { t, print, complain } = terminal
  const folder = dataFolderOf(values.data)
  const password = await readPassword(values['password-stdin'])
  const opened = await openBackup(
    resolve(positionals[0] ?? ''),
    password === undefined ? {} : { password },
  ).catch((error: unknown) => {
    const fault = packageFault(error)
    if (!fault) throw error
    return fault
  })
  if ('code' in opened) {
    complain(
      t(
        opened.code === 'PASSWORD_NEEDED' || opened.code === 'PASSWORD_WRONG'
          ? `cli.backup.${opened.code}`
          : 'cli.backup.failed',
        { code: opened.code },
      ),
    )
    return 1
  }
  const restored = await restoreStore(opened.source, folder, { clock: systemClock, newId })
  await opened.close()
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
