import { Link } from 'wouter'
import { percentText } from '../../../../src-shared/format/number.ts'
import type { BothSides, RatingsCompared } from '../../../../src-shared/model/rating-comparison.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import { intervalText } from '../figures.ts'
import type { SectionProps } from '../section-props.ts'
import { differenceText, fewOf, partName } from './ratings-view.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly data: RatingsCompared
}

/** The numbers of the network and of every branch, each with its own n; few of them in brackets. */
export function RatingsTable({ data, visitsAt }: Props) {
  const words = useWords()
  const { t, language } = words
  const lines = [
    ...data.network.map(both => ({ branch: null, name: t('compareCharts.network'), ...both })),
    ...data.branches.flatMap(({ branch, name, parts }) => parts.map(both => ({ branch, name, ...both }))),
  ]
  const figure = (side: BothSides['audits']) => {
    if (side.shown === null) return '–'
    const text = percentText(side.shown, language)
    return fewOf(side) ? `(${text})` : text
  }
  const heads = ['audits', 'visits', 'customers', 'ratings', 'interval', 'difference'] as const
  return (
    <DenseTable
      label={t('ratings.compare.table')}
      count={lines.length}
      className="ratings-table"
      head={
        <>
          <th scope="col">{t('compareCharts.branch')}</th>
          <th scope="col">{t('ratings.compare.part')}</th>
          {heads.map(head => (
            <th key={head} scope="col" className="table-number">
              {t(`ratings.compare.${head}`)}
            </th>
          ))}
        </>
      }
    >
      {(first, end) =>
        lines.slice(first, end).map((line, place) => {
          const { branch, name, part, audits, customers } = line
          const mark = { ...(branch !== null && { branch }), ...(part !== 'whole' && { criterion: part }) }
          return (
            <tr key={`${branch} ${part}`} aria-rowindex={first + place + 2}>
              <td>
                <Link to={visitsAt(mark)} className="table-link">
                  {name}
                </Link>
              </td>
              <td>{partName(words, part)}</td>
              <td className="table-number">{figure(audits)}</td>
              <td className="table-number table-muted">{audits.n}</td>
              <td className="table-number">{figure(customers)}</td>
              <td className="table-number table-muted">{customers.n}</td>
              <td className="table-number table-muted">
                {customers.n === 0 ? '–' : intervalText(words, customers.interval)}
              </td>
              <td className="table-number">{differenceText(words, line)}</td>
            </tr>
          )
        })
      }
    </DenseTable>
  )
}
