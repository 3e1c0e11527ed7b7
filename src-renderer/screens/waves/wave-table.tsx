import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import type { Wave, WaveProgress } from '../../../src-shared/model/wave.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ProgressBar } from './progress-bar.tsx'

interface Line extends Wave {
  readonly branches: number
  readonly progress: WaveProgress
}

const numbers = ['planned', 'handedOut', 'done', 'approved', 'impossible', 'overdue'] as const

/** Waves in 32 px rows, the newest first. */
export function WaveTable({ waves }: { waves: readonly Line[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const head = (
    <>
      <th scope="col">{t('waves.column.wave')}</th>
      <th scope="col">{t('waves.column.period')}</th>
      <th scope="col" className="table-number">
        {t('waves.column.branches')}
      </th>
      <th scope="col">{t('waves.column.progress')}</th>
      <th scope="col" className="table-number">
        {t('waves.column.wanted')}
      </th>
      {numbers.map(column => (
        <th key={column} scope="col" className="table-number wave-count">
          {t(`waves.count.${column}`)}
        </th>
      ))}
    </>
  )
  return (
    <DenseTable label={t('waves.title')} count={waves.length} head={head} className="wave-table">
      {(first, end) =>
        waves.slice(first, end).map((wave, index) => (
          <tr key={wave.id} aria-rowindex={first + index + 2}>
            <td>
              <Link to={`/waves/${wave.code}`} className="table-link">
                {wave.code}
              </Link>
              {wave.title && <span className="wave-title">{wave.title}</span>}
              {wave.pilot && <span className="wave-title">{t('waves.pilot')}</span>}
            </td>
            <td className="table-date">
              {t('waves.period', {
                from: numericDateText(wave.from, language),
                to: numericDateText(wave.to, language),
              })}
            </td>
            <td className="table-number">{wave.branches}</td>
            <td>
              <ProgressBar progress={wave.progress} width={72} />
            </td>
            <td className="table-number">{wave.progress.wanted}</td>
            {numbers.map(column => (
              <td
                key={column}
                className="table-number"
                data-warns={(column === 'overdue' && wave.progress.overdue > 0) || undefined}
              >
                {wave.progress[column]}
              </td>
            ))}
          </tr>
        ))
      }
    </DenseTable>
  )
}
