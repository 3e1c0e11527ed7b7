import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { api } from '../../client.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import type { ImportLine } from '../../stores/arriving-file.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ExportTable } from './export-table.tsx'
import { summaryLines } from './summary-lines.ts'
import { SummaryView } from './summary-view.tsx'

/** What came in and what went out, the newest first. */
export function HistoryPart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const imports = useQuery(api.exchange.imports.queryOptions({ input: {} }))
  const [shown, setShown] = useState<ImportLine | null>(null)
  const lines = imports.data ?? []
  return (
    <section className="exchange-section" aria-labelledby="exchange-history">
      <h2 id="exchange-history">{t('exchange.history.title')}</h2>
      <h3>{t('exchange.history.imports')}</h3>
      {imports.error && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
      {imports.data && lines.length === 0 && (
        <p className="exchange-quiet">{t('exchange.history.noImports')}</p>
      )}
      {lines.length > 0 && (
        <DenseTable
          label={t('exchange.history.imports')}
          count={lines.length}
          head={
            <>
              <th scope="col">{t('exchange.history.file')}</th>
              <th scope="col">{t('exchange.history.what')}</th>
              <th scope="col">{t('exchange.history.who')}</th>
              <th scope="col">{t('exchange.history.when')}</th>
              <th scope="col">{t('exchange.history.result')}</th>
            </>
          }
        >
          {(first, end) =>
            lines.slice(first, end).map((line, place) => (
              <tr key={line.id} aria-rowindex={first + place + 2}>
                <td>
                  <button
                    type="button"
                    className="table-link exchange-open"
                    aria-label={t('exchange.history.details', { file: line.file })}
                    onClick={() => setShown(line)}
                  >
                    {line.file}
                  </button>
                </td>
                <td>{t(`exchange.kind.${line.kind}`)}</td>
                <td>{line.sender}</td>
                <td className="table-date">{dateTimeText(line.at, language)}</td>
                <td>
                  {summaryLines(line.summary, t)
                    .map(one => `${one.title}: ${one.text}`)
                    .join('; ') || t('exchange.receive.nothing')}
                </td>
              </tr>
            ))
          }
        </DenseTable>
      )}
      <h3>{t('exchange.history.exports')}</h3>
      <ExportTable />
      <Modal opened={shown !== null} onClose={() => setShown(null)} title={shown?.file ?? ''} size="lg">
        {shown !== null && <SummaryView summary={shown.summary} />}
      </Modal>
    </section>
  )
}
