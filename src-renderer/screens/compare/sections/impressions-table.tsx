import { Link } from 'wouter'
import type { ImpressionsOfBranches } from '../../../../src-shared/model/comparison/impressions.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import type { SectionProps } from '../section-props.ts'
import { csatText, expectationText, npsText, type Impression } from './impressions-view.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly network: ImpressionsOfBranches['network']
  readonly branches: ImpressionsOfBranches['branches']
}

/** The three impressions by branch, each with its own n; few answers in brackets. */
export function ImpressionsTable({ network, branches, visitsAt }: Props) {
  const words = useWords()
  const { t } = words
  const asked = (['nps', 'csat', 'expectation'] as const).filter(kind => network[kind] !== null)
  const texts = { nps: npsText, csat: csatText, expectation: expectationText } as const
  const head = (
    <>
      <th scope="col">{t('compareCharts.branch')}</th>
      <th scope="col" className="table-number">
        {t('compareCharts.visits')}
      </th>
      {asked.map(kind => (
        <th key={kind} scope="col" colSpan={2}>
          {t(`compareCharts.impressions.${kind}Short`)}
        </th>
      ))}
    </>
  )
  const textOf = (kind: (typeof asked)[number], of: Props['network']) => {
    if (kind === 'nps') return texts.nps(words, of.nps)
    return kind === 'csat' ? texts.csat(words, of.csat) : texts.expectation(words, of.expectation)
  }
  return (
    <DenseTable label={t('compareCharts.impressions.label')} count={branches.length} head={head}>
      {(first, end) =>
        branches.slice(first, end).map((branch, index) => (
          <tr key={branch.branch} aria-rowindex={first + index + 2}>
            <td>
              <Link to={visitsAt({ branch: branch.branch })} className="table-link">
                {branch.name}
              </Link>
            </td>
            <td className="table-number">{branch.visits}</td>
            {asked.map(kind => (
              <Cells key={kind} impression={textOf(kind, branch)} />
            ))}
          </tr>
        ))
      }
    </DenseTable>
  )
}

function Cells({ impression }: { impression: Impression | null }) {
  const { t } = useWords()
  if (impression === null) {
    return (
      <td colSpan={2} className="table-muted">
        –
      </td>
    )
  }
  const { value, spread, n, few } = impression
  const beside = [spread, t('compareCharts.impressions.n', { n })].filter(Boolean).join(' · ')
  return (
    <>
      <td className="impression-cell">{few ? `(${value})` : value}</td>
      <td className="table-muted">{beside}</td>
    </>
  )
}
