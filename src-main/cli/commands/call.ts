import { call as callProcedure, isProcedure, ORPCError } from '@orpc/server'
import { schemaFaults } from '../../../src-shared/model/schema-faults.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { router } from '../../handlers/router.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { complainError } from '../complain-error.ts'
import { openAccess } from '../open-access.ts'
import { complainFaults, printJson, type ExitCode, type Terminal } from '../terminal.ts'

function procedureOf(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, name) =>
        typeof part === 'object' && part !== null && Object.hasOwn(part, name)
          ? Reflect.get(part, name)
          : undefined,
      router,
    )
}

/** `call PROCEDURE [JSON]`: any procedure of the contract, input and output as JSON. */
export async function call(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {}, { min: 1, max: 2 })
  const [name = '', text = '{}'] = positionals
  const procedure = procedureOf(name)
  if (!isProcedure(procedure)) throw new UsageError(terminal.t('cli.call.unknown', { procedure: name }))
  const input = parse(text)
  const opened = await openAccess(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  try {
    printJson(terminal, await callProcedure(procedure, input, { context: opened.context }))
    return 0
  } catch (error) {
    if (opened.heldElsewhere(error)) return 1
    if (!(error instanceof ORPCError)) throw error
    if (error.code === 'BAD_REQUEST' && error.cause instanceof Error && 'issues' in error.cause) {
      const issues = z.array(z.custom<z.core.$ZodIssue>()).safeParse(error.cause.issues)
      if (issues.success) complainFaults(terminal, name, schemaFaults(issues.data, input))
      return 1
    }
    complainError(terminal, name, error)
    return 1
  } finally {
    await opened.close()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(text)
  }
}
