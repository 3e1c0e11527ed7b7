import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../../src-shared/format/date.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'

type Line = ContractOutputs['appeals']['list'][number]

/** Appeals in dense rows; each leads to its visit, where it is decided. */
export function AppealTable({ label, appeals }: { label: string; appeals: readonly Line[] }) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('appeals.visit')}</th>
      <th scope="col">{t('appeals.received')}</th>
      <th scope="col">{t('appeals.decideBy')}</th>
      <th scope="col" className="table-number">
        {t('appeals.questions')}
      </th>
      <th scope="col" className="table-number">
        {t('appeals.score')}
      </th>
      <th scope="col">{t('appeals.text')}</th>
    </>
  )
  return (
    <DenseTable label={label} count={appeals.length} head={head} className="appeals-table">
      {(first, end) =>
        appeals
          .slice(first, end)
          .map((appeal, index) => <Row key={appeal.id} appeal={appeal} place={first + index + 2} />)
      }
    </DenseTable>
  )
}

function Row({ appeal, place }: { appeal: Line; place: number }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { visit, receivedOn, decideBy, overdue, late, questions, text, decidedAt } = appeal
  return (
    <tr aria-rowindex={place}>
      <td>
        <Link to={`/visits/${visit.id}/audit`} className="table-link">
          {visit.branchName}
        </Link>{' '}
        <span className="table-muted">{visit.number}</span>
      </td>
      <td className="table-muted">
        {numericDateText(receivedOn, language)}
        {late && <span className="appeals-mark">, {t('appeals.late')}</span>}
      </td>
      <td className="table-muted">
        {decidedAt === null
          ? numericDateText(decideBy, language)
          : t('appeals.decidedOn', { when: numericDateText(decidedAt, language) })}
        {overdue && <span className="appeals-mark">, {t('appeals.overdue')}</span>}
      </td>
      <td className="table-number">{questions.length}</td>
      <td className="table-number">
        <ScoreNumber percent={visit.percent === null ? null : toOneDecimal(visit.percent)} />
      </td>
      <td className="appeals-text">{text}</td>
    </tr>
  )
}
