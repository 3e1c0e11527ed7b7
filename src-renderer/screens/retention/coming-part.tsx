import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { ComingPurge } from './coming-purges.ts'
import { TouchedDialog } from './touched-dialog.tsx'

/** What each coming date will touch, before it comes. */
export function ComingPart({ coming }: { coming: readonly ComingPurge[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [shown, setShown] = useState<ComingPurge | null>(null)
  return (
    <section className="retention-coming" aria-labelledby="retention-coming">
      <h2 id="retention-coming">{t('retention.coming.title')}</h2>
      {coming.length === 0 ? (
        <p className="retention-note">{t('retention.coming.none')}</p>
      ) : (
        <DenseTable
          label={t('retention.coming.title')}
          count={coming.length}
          head={
            <>
              <th scope="col">{t('retention.coming.date')}</th>
              <th scope="col">{t('retention.column.wave')}</th>
              <th scope="col">{t('retention.coming.what')}</th>
              <th scope="col" className="table-number">
                {t('retention.coming.visits')}
              </th>
              <th scope="col">{t('retention.column.evidence')}</th>
              <th scope="col">
                <span className="only-read">{t('retention.coming.list')}</span>
              </th>
            </>
          }
        >
          {(first, end) =>
            coming.slice(first, end).map((one, place) => (
              <tr key={`${one.wave} ${one.what}`} aria-rowindex={first + place + 2}>
                <td className="retention-until" data-due={one.due || undefined}>
                  {one.due
                    ? t('retention.column.due', { date: numericDateText(one.date, language) })
                    : numericDateText(one.date, language)}
                </td>
                <td>{one.wave}</td>
                <td>{t(`retention.coming.${one.what === 'evidence' ? 'onlyEvidence' : 'whole'}`)}</td>
                <td className="table-number">{one.audits}</td>
                <td>
                  {one.files > 0
                    ? t('retention.files', { count: one.files, size: bytesText(one.bytes, t, language) })
                    : t('retention.none')}
                </td>
                <td>
                  <Button
                    variant="subtle"
                    aria-label={`${t('retention.coming.list')}: ${one.wave}, ${t(`retention.column.${one.what}`)}`}
                    onClick={() => setShown(one)}
                  >
                    {t('retention.coming.list')}
                  </Button>
                </td>
              </tr>
            ))
          }
        </DenseTable>
      )}
      {shown !== null && <TouchedDialog coming={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
