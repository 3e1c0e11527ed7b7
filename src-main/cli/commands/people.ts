import { peopleHere, resetPinOf } from '../../handlers/reset-pin.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { openAccess } from '../open-access.ts'
import { openFolder } from '../open-folder.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

/** `people`: who works at this laptop. `people reset-pin ALIAS`: takes a forgotten PIN away. */
export async function people(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {}, { min: 0, max: 2 })
  const [act, alias] = positionals
  const folder = dataFolderOf(values.data)
  if (act === undefined) return list(folder, values.json === true, terminal)
  if (act !== 'reset-pin' || alias === undefined) throw new UsageError(positionals.join(' '))
  return reset(folder, alias, terminal)
}

async function list(folder: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { t, print } = terminal
  const opened = await openAccess(folder, terminal)
  if (!opened) return 1
  try {
    const found = peopleHere(opened.context)
    if (json) printJson(terminal, found)
    else if (found.length === 0) print(t('people.cli.nobody'))
    else {
      for (const { name, alias, role, hasPin, active } of found) {
        const marks = [
          t(`people.roles.${role}`),
          ...(hasPin ? [t('people.list.pin')] : []),
          ...(active ? [] : [t('people.list.inactive')]),
        ]
        print(`${alias}  ${name}  ${marks.join(' · ')}`)
      }
    }
    return 0
  } finally {
    await opened.close()
  }
}

async function reset(folder: string, alias: string, terminal: Terminal): Promise<ExitCode> {
  const { t, print, complain } = terminal
  const opened = await openFolder(folder, terminal)
  if (!opened) return 1
  try {
    if (resetPinOf(opened.context, alias)) {
      print(t('people.cli.reset', { alias }))
      return 0
    }
    complain(t('people.cli.unknown', { alias }))
    return 1
  } finally {
    await opened.close()
  }
}
