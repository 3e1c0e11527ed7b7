import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { numericDateText } from '../../../src-shared/format/date.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { PurgeWish } from './purge-dialog.tsx'

type Wave = ContractOutputs['retention']['plan'][number]

interface Props {
  readonly waves: readonly Wave[]
  readonly onPurge: (wish: PurgeWish) => void
}

/** One row for each wave: what there is, until when it is kept, what was purged. */
export function RetentionTable({ waves, onPurge }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const until = (date: string | null, due: boolean) => {
    if (date === null) return t('retention.column.forever')
    const shown = { date: numericDateText(date, language) }
    return t(due ? 'retention.column.due' : 'retention.column.until', shown)
  }
  return (
    <DenseTable
      label={t('retention.table')}
      count={waves.length}
      className="retention"
      head={
        <>
          <th scope="col">{t('retention.column.wave')}</th>
          <th scope="col" colSpan={3}>
            {t('retention.column.evidence')}
          </th>
          <th scope="col" colSpan={3}>
            {t('retention.column.visits')}
          </th>
        </>
      }
    >
      {(first, end) =>
        waves.slice(first, end).map((wave, place) => (
          <tr key={wave.wave} aria-rowindex={first + place + 2}>
            <td>
              <Link to={`/waves/${encodeURIComponent(wave.wave)}`} className="table-link">
                {wave.wave}
              </Link>
            </td>
            <td>
              {wave.files > 0
                ? t('retention.files', { count: wave.files, size: bytesText(wave.bytes, t, language) })
                : wave.purgedEvidence > 0
                  ? t('retention.purgedEvidence', { count: wave.purgedEvidence })
                  : t('retention.none')}
            </td>
            <td className="retention-until" data-due={wave.evidenceDue || undefined}>
              {until(wave.evidenceUntil, wave.evidenceDue)}
            </td>
            <td>
              {wave.files > 0 && (
                <Button
                  variant="subtle"
                  aria-label={`${t('retention.purgeEvidence')}: ${wave.wave}`}
                  onClick={() => onPurge({ wave: wave.wave, what: 'evidence', working: wave.working })}
                >
                  {t('retention.purgeEvidence')}
                </Button>
              )}
            </td>
            <td>
              {wave.audits > 0
                ? t('retention.audits', { count: wave.audits })
                : wave.purgedAudits > 0
                  ? t('retention.purgedAudits', { count: wave.purgedAudits })
                  : t('retention.none')}
            </td>
            <td className="retention-until" data-due={wave.visitsDue || undefined}>
              {until(wave.visitsUntil, wave.visitsDue)}
            </td>
            <td>
              {wave.audits > 0 && (
                <Button
                  variant="subtle"
                  aria-label={`${t('retention.purgeVisits')}: ${wave.wave}`}
                  onClick={() => onPurge({ wave: wave.wave, what: 'visits', working: wave.working })}
                >
                  {t('retention.purgeVisits')}
                </Button>
              )}
            </td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
