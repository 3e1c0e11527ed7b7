import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { api } from '../../client.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { ComingPurge } from './coming-purges.ts'

/** The visits that a date of a wave will touch, one by one. */
export function TouchedDialog({ coming, onClose }: { coming: ComingPurge; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { wave, what, date } = coming
  const touched = useQuery(api.retention.touched.queryOptions({ input: { wave, what } }))
  const visits = touched.data ?? []
  const title = t(`retention.coming.${what === 'evidence' ? 'evidenceOn' : 'visitsOn'}`, {
    wave,
    date: numericDateText(date, language),
  })
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <p className="retention-note">{t('retention.coming.asked')}</p>
      {touched.error && <ErrorState error={touched.error} onRetry={() => void touched.refetch()} />}
      {touched.isPending && <LoadingState />}
      {visits.length > 0 && (
        <DenseTable
          label={title}
          count={visits.length}
          head={
            <>
              <th scope="col">{t('retention.coming.visit')}</th>
              <th scope="col">{t('home.recent.branch')}</th>
              <th scope="col">{t('retention.coming.shopper')}</th>
              <th scope="col">{t('home.recent.status')}</th>
              <th scope="col">{t('retention.coming.submitted')}</th>
              <th scope="col">{t('retention.column.evidence')}</th>
            </>
          }
        >
          {(first, end) =>
            visits.slice(first, end).map((visit, place) => (
              <tr key={visit.id} aria-rowindex={first + place + 2}>
                <td>
                  <Link to={`/visits/${visit.id}/audit`} className="table-link">
                    {visit.number}
                  </Link>
                </td>
                <td>{visit.branch}</td>
                <td>{visit.shopper}</td>
                <td>{t(`values.status.${visit.status}`)}</td>
                <td className="table-date">
                  {visit.submittedAt === null ? '–' : numericDateText(visit.submittedAt, language)}
                </td>
                <td>
                  {visit.files > 0
                    ? t('retention.files', { count: visit.files, size: bytesText(visit.bytes, t, language) })
                    : t('retention.none')}
                </td>
              </tr>
            ))
          }
        </DenseTable>
      )}
    </Modal>
  )
}
