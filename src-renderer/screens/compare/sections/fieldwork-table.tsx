import { Link } from 'wouter'
import type { FieldworkOfWaves } from '../../../../src-shared/model/comparison/fieldwork.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import type { SectionProps } from '../section-props.ts'
import { lastingText } from './lasting-text.ts'
import { partText } from './parts-text.ts'
import { useWords } from './use-words.ts'

type Wave = FieldworkOfWaves['waves'][number]

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly wave: Wave
}

const counts = ['planned', 'submitted', 'approved', 'rejected', 'impossible'] as const

/** A wave's fieldwork: the whole of it, then shopper by shopper. */
export function FieldworkTable({ wave, visitsAt }: Props) {
  const { t } = useWords()
  const head = (
    <>
      <th scope="col">{t('compareCharts.fieldwork.shopper')}</th>
      {[...counts, 'returned' as const].map(column => (
        <th key={column} scope="col" className="table-number">
          {t(`compareCharts.fieldwork.${column}`)}
        </th>
      ))}
      {(['appeals', 'changed', 'filling', 'delay', 'flagged'] as const).map(column => (
        <th key={column} scope="col" className="table-number">
          {t(`compareCharts.fieldwork.${column}`)}
        </th>
      ))}
      <th scope="col">{t('compareCharts.fieldwork.flags')}</th>
    </>
  )
  return (
    <DenseTable
      label={t('compareCharts.fieldwork.label', { wave: wave.code })}
      count={wave.shoppers.length + 1}
      head={head}
      className="fieldwork-table"
    >
      {(first, end) =>
        [{ shopper: null, ...wave }, ...wave.shoppers].slice(first, end).map((line, index) => (
          <tr
            key={line.shopper ?? ''}
            aria-rowindex={first + index + 2}
            data-whole={line.shopper === null || undefined}
          >
            <td>
              <Link
                to={visitsAt({ in: wave.code, ...(line.shopper !== null && { shopper: line.shopper }) })}
                className="table-link"
                aria-label={t('compareCharts.fieldwork.visits', {
                  shopper: line.shopper ?? t('compareCharts.fieldwork.all'),
                  wave: wave.code,
                })}
              >
                {line.shopper ?? t('compareCharts.fieldwork.all')}
              </Link>
            </td>
            {/* All flags of the wave stand above the table: here they would make the row taller than the screen. */}
            <Figures line={line} whole={line.shopper === null} />
          </tr>
        ))
      }
    </DenseTable>
  )
}

function Figures({ line, whole }: { line: Omit<Wave['shoppers'][number], 'shopper'>; whole: boolean }) {
  const words = useWords()
  const { t, language } = words
  const { returned, appeals, filling, delay, flagged, flags } = line
  return (
    <>
      {counts.map(name => (
        <td key={name} className="table-number" data-none={line[name] === 0 || undefined}>
          {line[name]}
        </td>
      ))}
      <td className="table-number" data-none={returned.n === 0 || undefined}>
        {returned.share === null || returned.n === 0
          ? returned.n
          : t('compareCharts.fieldwork.returnedOf', {
              n: returned.n,
              share: partText(returned.share, language),
            })}
      </td>
      <td className="table-number" data-none={appeals.raised === 0 || undefined}>
        {appeals.open > 0
          ? t('compareCharts.fieldwork.appealsOf', { raised: appeals.raised, open: appeals.open })
          : appeals.raised}
      </td>
      <td className="table-number" data-none={appeals.changed === 0 || undefined}>
        {appeals.changed}
      </td>
      <td className="table-number">{lastingText(words, filling.minutes)}</td>
      <td className="table-number">{lastingText(words, delay.minutes)}</td>
      <td className="table-number" data-none={flagged === 0 || undefined}>
        {flagged}
      </td>
      <td className="table-muted">
        {whole
          ? ''
          : flags
              .map(({ kind, visits }) =>
                t('compareCharts.fieldwork.flagOf', { flag: t(`review.flag.${kind}`), count: visits }),
              )
              .join(', ')}
      </td>
    </>
  )
}
