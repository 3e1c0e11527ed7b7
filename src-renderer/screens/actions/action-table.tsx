import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Action } from '../../../src-shared/model/action.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { placeText } from '../action/place-text.ts'
import { ProposalMark } from './proposal-mark.tsx'

/** Actions in dense rows; the standard leads to the action's page. */
export function ActionTable({ label, actions }: { label: string; actions: readonly Action[] }) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col" className="table-number">
        {t('actions.column.number')}
      </th>
      {(['standard', 'measure', 'branch', 'stage', 'owner', 'due', 'proposal'] as const).map(column => (
        <th key={column} scope="col" className={column === 'measure' ? 'actions-measure' : undefined}>
          {t(`actions.column.${column}`)}
        </th>
      ))}
    </>
  )
  return (
    <DenseTable label={label} count={actions.length} head={head} className="actions-table">
      {(first, end) =>
        actions
          .slice(first, end)
          .map((action, index) => <Row key={action.id} action={action} place={first + index + 2} />)
      }
    </DenseTable>
  )
}

function Row({ action, place }: { action: Action; place: number }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { id, number, questionText, question, measure, stage, owner, due, overdue } = action
  const standard = localised(questionText, language) || question
  return (
    <tr aria-rowindex={place}>
      <td className="table-number table-muted">{number}</td>
      <td className="actions-words">
        <Link to={`/actions/${id}`} className="table-link" title={standard}>
          {standard}
        </Link>
      </td>
      <td className="actions-words actions-measure table-muted" title={measure}>
        {measure}
      </td>
      <td className="actions-place" title={placeText(action, t)}>
        {placeText(action, t)}
      </td>
      <td>{t(`actions.stage.${stage}`)}</td>
      <td>{owner}</td>
      <td className="table-date">
        {due !== null && numericDateText(due, language)}
        {overdue && <span className="actions-overdue"> {t('actions.overdue')}</span>}
      </td>
      <td>
        <ProposalMark proposal={action.proposal} />
      </td>
    </tr>
  )
}
