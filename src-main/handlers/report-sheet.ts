import { readFile } from 'node:fs/promises'
import type { Language } from '../../src-shared/model/settings.ts'
import type { PrintedSheet } from '../reports/printed-sheet.ts'
import { openFile } from '../store/evidence-files.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { ReportContext } from './context.ts'

/** How a report about branches is to be printed; what is absent is as the organisation has it. */
export interface SheetWish {
  readonly lang: Language
  readonly paper?: PrintedSheet['paper'] | undefined
  readonly privacy?: boolean | undefined
}

/** What stands on every page of it, but for its number. */
export async function reportSheet(
  context: ReportContext,
  wish: SheetWish,
): Promise<Omit<PrintedSheet, 'number'>> {
  const { reader } = context.store
  const { name, colour, logo, paper, privacy } = readOrganisation(reader)
  const logoFile = logo === null ? null : openFile(reader, logo)
  return {
    lang: wish.lang,
    paper: wish.paper ?? paper,
    privacy: wish.privacy ?? privacy,
    generatedAt: context.clock.now().toISOString(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    organisation: { name, colour, logo: logoFile ? await readFile(logoFile.path) : null },
  }
}

/** The file name a person would give it, without what no system takes in one. */
export function pdfName(name: string): string {
  return `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.pdf`
}
