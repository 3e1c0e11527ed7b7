import type { Language } from '../../../src-shared/model/settings.ts'
import { auditReport, type ReportEdition } from '../../handlers/audit-report.ts'
import { openAccess } from '../open-access.ts'
import type { Terminal } from '../terminal.ts'

interface Wish {
  readonly id: string
  readonly dataFolder: string
  readonly lang: Language
  readonly edition: ReportEdition
}

/** An audit's PDF; null when it can't be made, which has been said. */
export async function reportAudit(wish: Wish, terminal: Terminal): Promise<Uint8Array | null> {
  const { dataFolder, id } = wish
  const opened = await openAccess(dataFolder, terminal)
  if (!opened) return null
  try {
    const made = await auditReport(opened.context, wish)
    if (!made) terminal.complain(terminal.t('cli.report.unknown', { id }))
    return made && made.pdf
  } finally {
    await opened.close()
  }
}
