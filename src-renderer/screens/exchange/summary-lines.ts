import type { Translate } from '../../../src-shared/messages/translator.ts'
import { recordsAsTold, type ImportSummary } from '../../../src-shared/model/package/import-summary.ts'

/** «добавлено 3, обновлено 1»: one line for each kind of record that the package changed. */
export function summaryLines({ counts }: ImportSummary, t: Translate) {
  return recordsAsTold.flatMap(record => {
    const { added = 0, updated = 0, unchanged = 0 } = counts[record] ?? {}
    if (added + updated === 0) return []
    const text = [
      added > 0 && t('exchange.summary.added', { count: added }),
      updated > 0 && t('exchange.summary.updated', { count: updated }),
      unchanged > 0 && t('exchange.summary.unchanged', { count: unchanged }),
    ]
    return [{ record, title: t(`exchange.summary.record.${record}`), text: text.filter(Boolean).join(', ') }]
  })
}
