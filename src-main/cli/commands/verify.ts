import { verifyStore } from '../../handlers/keeping.ts'
import { dataFolderOf, readArguments } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `verify [--quick]`: database, content hashes, scores, running sums, log chain and evidence files; quick: a sample. */
export async function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(args, { quick: { type: 'boolean' } }, { min: 0, max: 0 })
  const { t, print, complain } = terminal
  const faults = await verifyStore(dataFolderOf(values.data), { quick: values.quick ?? false })
  if (values.json) printJson(terminal, { faults })
  if (faults.length === 0) {
    if (!values.json) print(t(values.quick ? 'cli.verify.sampled' : 'cli.verify.clean'))
    return 0
  }
  complain(t('cli.verify.faults', { count: faults.length }))
  for (const { code, record, id, name } of faults)
    complain(`  ${t('cli.verify.fault', { code, record, id, name })}`)
  return 1
}
