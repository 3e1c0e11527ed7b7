import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'
import type { ChecklistRow } from './checklist-row.ts'

/** Checklists in dense rows; each row's title opens it. */
export function ChecklistTable({ rows }: { rows: readonly ChecklistRow[] }) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('checklists.column.title')}</th>
      <th scope="col">{t('checklists.column.state')}</th>
      <th scope="col">{t('checklists.column.channel')}</th>
      <th scope="col">{t('checklists.column.segment')}</th>
      <th scope="col" className="table-number">
        {t('checklists.column.questions')}
      </th>
      <th scope="col" className="table-number">
        {t('checklists.column.revision')}
      </th>
      <th scope="col">{t('checklists.column.published')}</th>
      <th scope="col">{t('checklists.column.code')}</th>
    </>
  )
  return (
    <DenseTable label={t('checklists.title')} count={rows.length} head={head}>
      {(first, end) =>
        rows.slice(first, end).map((row, index) => <Row key={row.key} row={row} place={first + index + 2} />)
      }
    </DenseTable>
  )
}

function Row({ row, place }: { row: ChecklistRow; place: number }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { published } = row
  const state =
    published === null
      ? t('checklists.state.unpublished')
      : published.retired
        ? t('checklists.state.retired')
        : published.draft === null
          ? ''
          : t('checklists.state.draft')
  return (
    <tr aria-rowindex={place} data-closed={published?.retired || undefined}>
      <td>
        <Link to={row.to} className="table-link">
          {localised(row.title, language) || row.code || t('checklists.untitled')}
        </Link>
      </td>
      <td>{state !== '' && <span className="checklists-state">{state}</span>}</td>
      <td className="table-muted">{published && t(`values.channel.${published.channel}`)}</td>
      <td className="table-muted">{published && segmentText(published.segment, t)}</td>
      <td className="table-number">{row.questions}</td>
      <td className="table-number">{published?.revision ?? '–'}</td>
      <td className="table-date">{published && numericDateText(published.publishedAt, language)}</td>
      <td className="table-muted">{row.code}</td>
    </tr>
  )
}
