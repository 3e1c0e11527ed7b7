import type { ImportLine } from '../../src-shared/contract/exchange.ts'
import { bytesText } from '../../src-shared/format/bytes.ts'
import { percentText } from '../../src-shared/format/number.ts'
import { recordsAsTold } from '../../src-shared/model/package/import-summary.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import type { Terminal } from './terminal.ts'

/** What a package changed, in words; each record that was left out, with the reason. */
export function printPackage({ kind, sender, summary }: ImportLine, { t, print }: Terminal): void {
  const language = systemLanguage()
  print(t('exchange.receive.from', { kind: t(`exchange.kind.${kind}`), name: sender }))
  for (const record of recordsAsTold) {
    const counts = summary.counts[record]
    if (!counts) continue
    const parts = (['added', 'updated', 'unchanged'] as const)
      .filter(change => counts[change] > 0)
      .map(change => t(`exchange.summary.${change}`, { count: counts[change] }))
    print(`  ${t(`exchange.summary.record.${record}`)}: ${parts.join(', ')}`)
  }
  const { files, bytes } = summary.evidence
  if (files > 0) {
    print(`  ${t('exchange.summary.evidence', { count: files, size: bytesText(bytes, t, language) })}`)
  }
  if (summary.refused.length > 0)
    print(`  ${t('exchange.summary.refused', { count: summary.refused.length })}:`)
  for (const { name, reason } of summary.refused) print(`    ${name}: ${t(`exchange.summary.why.${reason}`)}`)
  if (summary.rescored.length > 0) {
    print(`  ${t('exchange.summary.rescored', { count: summary.rescored.length })}:`)
  }
  const percent = (value: number | null) => (value === null ? '–' : percentText(value, language))
  for (const { name, sent, here } of summary.rescored) {
    print(`    ${name}: ${t('exchange.summary.sentHere', { sent: percent(sent), here: percent(here) })}`)
  }
}
