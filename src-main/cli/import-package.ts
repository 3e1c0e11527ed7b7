import type { ImportLine } from '../../src-shared/contract/exchange.ts'
import type { Context } from '../handlers/context.ts'
import { importPackage } from '../handlers/exchange-import.ts'
import { whileRunning } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

/** How a package is to be taken in. */
export interface PackageAccess {
  /** Fingerprint that a person has confirmed. */
  readonly trust: string | undefined
  readonly password: string | undefined
}

/** Takes a package in where it lies, with progress on a terminal; Ctrl+C stops it, and then nothing came in. */
export async function takePackage(
  context: Context,
  terminal: Terminal,
  file: string,
  access: PackageAccess,
): Promise<ImportLine> {
  const upload = context.uploads.lend(file)
  return whileRunning(terminal, (report, signal) =>
    importPackage(context, { upload, ...access }, report, signal),
  )
}
