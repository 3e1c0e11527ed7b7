import type { Context } from '../handlers/context.ts'
import { openContext } from '../handlers/open-context.ts'
import { HeldElsewhere, openBeside } from '../handlers/open-beside.ts'
import { openFailure } from '../handlers/open-failure.ts'
import type { Terminal } from './terminal.ts'

export interface Access {
  readonly context: Context
  /** True, and said, when the error means that another process holds the folder for writing. */
  readonly heldElsewhere: (error: unknown) => boolean
  readonly close: () => Promise<void>
}

/** The data folder for writing or, while another process holds it, for reading beside it. */
export async function openAccess(dataFolder: string, terminal: Terminal): Promise<Access | null> {
  const opened = await openContext({ dataFolder, host: { kind: 'browser' } })
  if (opened.ok) {
    const { context, close } = opened.value
    return { context, close, heldElsewhere: () => false }
  }
  const failure = openFailure(opened.fault, terminal.t)
  const beside = opened.fault.code === 'STORE_HELD' ? await openBeside(dataFolder) : opened
  if (!beside.ok) {
    terminal.complain(failure.message)
    return null
  }
  const { context, close } = beside.value
  return {
    context,
    close,
    heldElsewhere(error) {
      if (!(error instanceof HeldElsewhere)) return false
      terminal.complain(failure.message)
      return true
    },
  }
}
