import { Link } from 'wouter'
import type { LossesOfQuestions } from '../../../../src-shared/model/comparison.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import { ActionButton } from '../../action/action-button.tsx'
import type { SectionProps } from '../section-props.ts'
import { lossName, lostText } from './losses-view.ts'
import { partsRange, partText } from './parts-text.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'question' | 'visitsAt'> {
  readonly losses: LossesOfQuestions
}

/** Every question that lost points, the largest loss first. */
export function LossesTable({ losses, question, visitsAt }: Props) {
  const words = useWords()
  const { t, language } = words
  const head = (
    <>
      <th scope="col">{t('compareCharts.losses.question')}</th>
      <th scope="col">{t('compareCharts.losses.criterion')}</th>
      {(['lost', 'share', 'sum', 'losing'] as const).map(column => (
        <th key={column} scope="col" className="table-number">
          {t(`compareCharts.losses.${column}`)}
        </th>
      ))}
      <th scope="col">{t('compareCharts.interval')}</th>
      <th scope="col">{t('compareCharts.losses.action')}</th>
    </>
  )
  return (
    <DenseTable
      label={t('compareCharts.losses.label')}
      count={losses.bars.length}
      head={head}
      className="losses-table"
    >
      {(first, end) =>
        losses.bars.slice(first, end).map((bar, index) => (
          <tr key={bar.code} aria-rowindex={first + index + 2}>
            <td>
              <Link
                to={visitsAt({ question: bar.code, losing: true })}
                className="table-link"
                title={lossName(words, bar)}
              >
                {lossName(words, bar)}
              </Link>
            </td>
            <td className="table-muted">
              {bar.criterion === null ? '–' : t(`values.criterion.${bar.criterion}`)}
            </td>
            <td className="table-number">{lostText(words, bar)}</td>
            <td className="table-number">{partText(bar.share, language)}</td>
            <td className="table-number">{partText(bar.cumulative, language)}</td>
            <td className="table-number">
              {t('compareCharts.losses.losingOf', { losing: bar.visitsLosing, n: bar.n })}
            </td>
            <td className="table-muted">
              {bar.interval === null ? '–' : partsRange(bar.interval, language)}
            </td>
            <td>
              <ActionButton
                label={t('compareCharts.losses.act', { question: lossName(words, bar) })}
                origin={() => ({
                  branch: null,
                  wave: typeof question.wave === 'string' ? question.wave : null,
                  checklist: question.checklist,
                  question: bar.code,
                  standard: null,
                  audits: [],
                })}
              />
            </td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
