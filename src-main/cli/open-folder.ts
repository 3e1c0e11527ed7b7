import { openContext, type OpenContext } from '../handlers/open-context.ts'
import { openFailure } from '../handlers/open-failure.ts'
import type { Terminal } from './terminal.ts'

/** The data folder open for writing; null when it can't be, which has been said. */
export async function openFolder(dataFolder: string, terminal: Terminal): Promise<OpenContext | null> {
  const opened = await openContext({ dataFolder, host: { kind: 'browser' } })
  if (opened.ok) return opened.value
  terminal.complain(openFailure(opened.fault, terminal.t).message)
  return null
}
