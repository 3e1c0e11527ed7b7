import type { Diagnostics } from '../../../src-shared/contract/about.ts'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** The text that is shown and copied, a fact a line. */
export function diagnosticsText(facts: Diagnostics, t: Translate, language: Language): string {
  const { backups, journal } = facts
  const last =
    backups.last === null
      ? t('about.diagnostics.noBackup')
      : `${backups.kept}, ${t('about.diagnostics.lastBackup', { day: backups.last })}`
  return [
    `Vizit ${facts.version} · ${t(`about.diagnostics.host.${facts.host}`)}`,
    `${t('about.diagnostics.system')}: ${facts.system}`,
    facts.runs.map(({ name, version }) => `${names[name]} ${version}`).join(' · '),
    `${t('about.diagnostics.schema')}: ${facts.schema}`,
    `${t('about.diagnostics.database')}: ${bytesText(facts.databaseBytes, t, language)}`,
    `${t('about.diagnostics.backups')}: ${last}`,
    ...facts.counts.map(({ of, count }) => `${t(`about.diagnostics.counts.${of}`)}: ${count}`),
    `${t('about.diagnostics.journal')}:${journal.length === 0 ? ` ${t('about.diagnostics.noJournal')}` : ''}`,
    ...journal.map(line => `  ${line}`),
  ].join('\n')
}

const names = { electron: 'Electron', chrome: 'Chromium', node: 'Node.js', sqlite: 'SQLite' } as const
