import { Link } from 'wouter'
import type { QuadrantOfView } from '../../../../src-shared/model/comparison/quadrant.ts'
import { DenseTable } from '../../../components/dense-table.tsx'
import type { SectionProps } from '../section-props.ts'
import { partText, priorityText } from './parts-text.ts'
import { importanceText, nameOf } from './quadrant-view.ts'
import { useWords } from './use-words.ts'

interface Props extends Pick<SectionProps, 'visitsAt'> {
  readonly data: QuadrantOfView
}

/** Every mark of the quadrant, the most pressing first. */
export function PrioritiesTable({ data, visitsAt }: Props) {
  const words = useWords()
  const { t, language } = words
  const head = (
    <>
      <th scope="col">{t('compareCharts.quadrant.name')}</th>
      <th scope="col">{t('compareCharts.quadrant.quarter')}</th>
      {(['importanceShort', 'performance', 'priority'] as const).map(column => (
        <th key={column} scope="col" className="table-number">
          {t(`compareCharts.quadrant.${column}`)}
        </th>
      ))}
      <th scope="col" className="table-number">
        n
      </th>
    </>
  )
  return (
    <DenseTable
      label={t('compareCharts.quadrant.label')}
      count={data.marks.length}
      head={head}
      className="losses-table"
    >
      {(first, end) =>
        data.marks.slice(first, end).map((mark, index) => (
          <tr key={mark.code} aria-rowindex={first + index + 2}>
            <td>
              <Link
                to={visitsAt({ [data.by]: mark.code })}
                className="table-link"
                title={nameOf(words, mark)}
              >
                {nameOf(words, mark)}
              </Link>
            </td>
            <td className="table-muted">{t(`compareCharts.quadrant.quarters.${mark.quarter}`)}</td>
            <td className="table-number">{importanceText(words, data.importance, mark.importance)}</td>
            <td className="table-number">{partText(mark.performance, language)}</td>
            <td className="table-number">{priorityText(mark.priority, language)}</td>
            <td className="table-number">{mark.n}</td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
