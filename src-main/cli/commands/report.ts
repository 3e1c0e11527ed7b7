import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { reportDocumentSchema, type ReportDocument } from '../../../src-shared/contract/reports.ts'
import { languageSchema, type Language } from '../../../src-shared/model/settings.ts'
import { reportEditionSchema } from '../../handlers/audit-report.ts'
import { dataFolderOf, readArguments, UsageError } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'
import { reportAudit } from './report-audit.ts'
import { reportBlank } from './report-blank.ts'
import { reportBranches } from './report-branches.ts'
import { reportWave } from './report-wave.ts'

const text = { type: 'string' } as const
const options = {
  out: text,
  lang: text,
  edition: text,
  wave: text,
  checklist: text,
  documents: text,
} as const

/** Which options each kind takes beside `--out` and `--lang`. */
const kinds = {
  audit: ['edition'],
  blank: [],
  branch: ['wave', 'checklist'],
  'leave-behind': ['wave', 'checklist'],
  network: ['wave', 'checklist'],
  wave: ['checklist', 'documents'],
} as const satisfies Record<string, readonly (keyof typeof options)[]>
type Kind = keyof typeof kinds

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)

/**
 * `report audit ID --out F.pdf [--lang ru] [--edition supervisor]`, `report blank CHECKLIST --out F.pdf [--lang ru]`,
 * `report branch CODE --wave W [--checklist C] --out F.pdf`, `report leave-behind CODE --wave W --out F.pdf`,
 * `report network --wave W [--checklist C] --out F.pdf`, `report wave W --out FOLDER [--documents
 * branch,leave-behind,audits]`; all work beside the running app.
 */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options, { min: 1, max: 2 })
  const [kind = '', subject = ''] = positionals
  const { t, print } = terminal
  if (!isKind(kind)) throw new UsageError(t('cli.report.kind'))
  if ((kind === 'network') !== (positionals.length === 1)) throw new UsageError(positionals.join(' '))
  if (values.out === undefined) throw new UsageError('--out')
  const taken: readonly string[] = kinds[kind]
  for (const name of ['edition', 'wave', 'checklist', 'documents'] as const) {
    if (values[name] !== undefined && !taken.includes(name)) throw new UsageError(`--${name} ${values[name]}`)
  }
  const lang = languageSchema.safeParse(values.lang ?? 'ru')
  if (!lang.success) throw new UsageError(`--lang ${values.lang ?? ''}`)
  const dataFolder = dataFolderOf(values.data)
  if (kind === 'wave') {
    const documents = documentsOf(values.documents, terminal)
    const wish = { wave: subject, checklist: values.checklist, documents, lang: lang.data }
    return reportWave(wish, { folder: values.out, dataFolder, json: values.json === true }, terminal)
  }
  const pdf = await make(kind, subject, { ...values, lang: lang.data, dataFolder }, terminal)
  if (!pdf) return 1
  const file = resolve(values.out)
  await writeFile(file, pdf)
  if (values.json) printJson(terminal, { file, bytes: pdf.byteLength })
  else print(t('cli.report.made', { file }))
  return 0
}

interface Words {
  readonly lang: Language
  readonly dataFolder: string
  readonly edition?: string | undefined
  readonly wave?: string | undefined
  readonly checklist?: string | undefined
}

/** One PDF; null when it can't be made, which has been said. */
function make(
  kind: Exclude<Kind, 'wave'>,
  subject: string,
  { lang, dataFolder, edition: wanted, wave, checklist }: Words,
  terminal: Terminal,
): Promise<Uint8Array | null> {
  switch (kind) {
    case 'audit': {
      const edition = reportEditionSchema.safeParse(wanted ?? 'supervisor')
      if (!edition.success) throw new UsageError(`--edition ${wanted ?? ''}`)
      return reportAudit({ id: subject, lang, dataFolder, edition: edition.data }, terminal)
    }
    case 'blank':
      return reportBlank({ checklist: subject, lang, dataFolder }, terminal)
    case 'branch':
    case 'leave-behind':
    case 'network':
      if (wave === undefined) throw new UsageError(terminal.t('waveReports.cli.waveNeeded'))
      return reportBranches({ kind, branch: subject, wave, checklist, lang, dataFolder }, terminal)
  }
}

/** Branch report and page for the wall, unless others are named. */
function documentsOf(words: string | undefined, { t }: Terminal): ReportDocument[] {
  if (words === undefined) return ['branch', 'leaveBehind']
  return words.split(',').map(word => {
    const read = reportDocumentSchema.safeParse(word === 'leave-behind' ? 'leaveBehind' : word)
    if (!read.success) throw new UsageError(t('waveReports.cli.documents'))
    return read.data
  })
}
