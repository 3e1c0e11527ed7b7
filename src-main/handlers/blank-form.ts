import { readFile } from 'node:fs/promises'
import { translator } from '../../src-shared/messages/translator.ts'
import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { BlankForm } from '../reports/blank-form.ts'
import { createReportPool } from '../reports/pool.ts'
import { findChecklist } from '../store/checklists.ts'
import type { Clock } from '../store/connection.ts'
import { contentHash } from '../store/content-hash.ts'
import { openFile } from '../store/evidence-files.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { Context } from './context.ts'
import { systemClock } from './system-clock.ts'

export interface BlankWish {
  readonly code: string
  /** Without it the newest one. */
  readonly revision?: number | undefined
  readonly lang: Language
}

export interface MadeForm {
  readonly pdf: Uint8Array
  /** The file name a person would give it. */
  readonly name: string
}

/** A published revision as a form to fill by hand; null for one that is not known. */
export async function blankForm(
  context: Context,
  { code, revision, lang }: BlankWish,
): Promise<MadeForm | null> {
  const { reader } = context.store
  const found = findChecklist(reader, code, revision)
  if (!found) return null
  const { name, colour, logo, paper } = readOrganisation(reader)
  const logoFile = logo === null ? null : openFile(reader, logo)
  const pdf = await context.reports().blank({
    ...printedAt(context.clock, lang),
    paper,
    organisation: { name, colour, logo: logoFile ? await readFile(logoFile.path) : null },
    ...found,
  })
  return { pdf, name: fileName(found.checklist, lang) }
}

/** The form of a checklist that is in no data folder: without an organisation, on A4. */
export async function blankFormOf(checklist: Checklist, lang: Language): Promise<MadeForm> {
  const reports = createReportPool()
  try {
    const pdf = await reports.blank({
      ...printedAt(systemClock, lang),
      paper: 'A4',
      organisation: { name: '', colour: '#0b6e6e', logo: null },
      checklist,
      hash: contentHash(checklist),
    })
    return { pdf, name: fileName(checklist, lang) }
  } finally {
    await reports.close()
  }
}

function printedAt(clock: Clock, lang: Language): Pick<BlankForm, 'lang' | 'generatedAt' | 'zone'> {
  return {
    lang,
    generatedAt: clock.now().toISOString(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

function fileName({ code, revision }: Checklist, lang: Language): string {
  const t = translator(lang)
  const name =
    revision === undefined ? t('blank.file', { code }) : t('blank.fileRevision', { code, revision })
  return `${name}.pdf`
}
