import { resolve } from 'node:path'
import { shortestPassword } from '../../../src-shared/model/password.ts'
import { backupStore, lockInto, openReader } from '../../handlers/keeping.ts'
import { openFailure } from '../../handlers/open-failure.ts'
import { readPassword } from '../read-password.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/**
 * `backup --out F [--password-stdin]`: database and evidence in one file, with a password the key of the laptop too; works
 * beside the running app.
 */
export async function backup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(
    args,
    { out: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
    { min: 0, max: 0 },
  )
  if (values.out === undefined) throw new UsageError('--out')
  const { t, print, complain } = terminal
  const password = await readPassword(values['password-stdin'])
  if (values['password-stdin'] && (password?.length ?? 0) < shortestPassword) {
    complain(t('cli.backup.passwordShort', { least: shortestPassword }))
    return 1
  }
  const opened = openReader(dataFolderOf(values.data))
  if (!opened.ok) {
    complain(openFailure(opened.fault, t).message)
    return 1
  }
  const reader = opened.value
  try {
    const made = await backupStore(reader, resolve(values.out), {
      now: new Date(),
      ...(password === undefined ? {} : { lock: target => lockInto(target, password) }),
    })
    if (!made.ok) {
      complain(t('cli.backup.failed', { code: made.fault.code }))
      return 1
    }
    const { file, bytes, evidence, missing } = made.value
    if (values.json) printJson(terminal, made.value)
    else print(t('cli.backup.made', { file, bytes, evidence }))
    for (const sha256 of missing) complain(t('cli.backup.missing', { sha256 }))
    return missing.length === 0 ? 0 : 1
  } finally {
    reader.close()
  }
}
