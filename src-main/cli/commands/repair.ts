import { v7 as newId } from 'uuid'
import { openFailure } from '../../handlers/open-failure.ts'
import { repairStore, systemClock } from '../../handlers/keeping.ts'
import { dataFolderOf, readArguments } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `repair [--dry-run]`: makes a damaged folder whole again; what was there is kept aside. */
export async function repair(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(args, { 'dry-run': { type: 'boolean' } }, { min: 0, max: 0 })
  const { t, print, complain } = terminal
  const folder = dataFolderOf(values.data)
  const dryRun = values['dry-run'] ?? false
  const repaired = await repairStore(folder, { clock: systemClock, newId, dryRun })
  if (!repaired.ok) {
    complain(openFailure(repaired.fault, t).message)
    return 1
  }
  const report = repaired.value
  if (values.json) {
    printJson(terminal, report)
    return report.left.length === 0 ? 0 : 1
  }
  const { found, backup, rows, broken, audits, restored, changed, lost, filesAside, left, aside } = report
  if (found.length === 0) {
    print(t('repair.nothing'))
    return 0
  }
  if (dryRun) print(t('repair.dryRun'))
  print(t('repair.found', { count: found.length }))
  print(t('repair.read', { rows, broken }))
  print(backup === null ? t('repair.noBackup') : t('repair.backup', { name: backup.name, at: backup.at }))
  print(t('repair.audits', { audits, restored: restored.length }))
  for (const number of restored) print(`  ${number}`)
  if (changed.length > 0) print(t('repair.changed', { count: changed.length }))
  for (const { record, name } of changed) print(`  ${record} ${name}`)
  print(lost.length === 0 ? t('repair.lostNothing') : t('repair.lost', { count: lost.length }))
  for (const { record, name, id } of lost) print(`  ${record} ${name}${name === id ? '' : ` (${id})`}`)
  if (filesAside.length > 0) print(t('repair.files', { count: filesAside.length }))
  if (aside !== null) print(t('repair.aside', { aside }))
  for (const { code, record, id, name } of left)
    complain(`  ${t('cli.verify.fault', { code, record, id, name })}`)
  print(t(left.length === 0 ? 'repair.clean' : 'repair.left'))
  return left.length === 0 ? 0 : 1
}
