import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { packageKindSchema } from '../../../src-shared/model/package/manifest.ts'
import { api } from '../../client.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** What left this machine and can't be called back; of one wave, where one is given. */
export function ExportTable({ wave }: { wave?: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const exports = useQuery(api.exchange.exports.queryOptions({ input: wave === undefined ? {} : { wave } }))
  const lines = exports.data ?? []
  const kindText = (kind: string) => {
    const known = packageKindSchema.safeParse(kind).data
    return known === undefined ? kind : t(`exchange.kind.${known}`)
  }
  return (
    <>
      {exports.error && <ErrorState error={exports.error} onRetry={() => void exports.refetch()} />}
      {exports.data && lines.length === 0 && (
        <p className="exchange-quiet">{t('exchange.history.noExports')}</p>
      )}
      {lines.length > 0 && (
        <DenseTable
          label={t(wave === undefined ? 'exchange.history.exports' : 'exchange.handOut.gone')}
          count={lines.length}
          head={
            <>
              <th scope="col">{t('exchange.history.file')}</th>
              <th scope="col">{t('exchange.history.what')}</th>
              <th scope="col">{t('exchange.history.to')}</th>
              <th scope="col">{t('exchange.history.when')}</th>
              <th scope="col">{t('exchange.history.by')}</th>
            </>
          }
        >
          {(first, end) =>
            lines.slice(first, end).map((line, place) => (
              <tr key={line.id} aria-rowindex={first + place + 2}>
                <td>{line.file}</td>
                <td>
                  {kindText(line.kind)}
                  {wave === undefined && line.wave !== null && ` · ${line.wave}`}
                  {line.audits > 0 && ` · ${t('exchange.history.visits', { count: line.audits })}`}
                </td>
                <td>{line.recipient || '–'}</td>
                <td className="table-date">{dateTimeText(line.at, language)}</td>
                <td>{line.by}</td>
              </tr>
            ))
          }
        </DenseTable>
      )}
    </>
  )
}
