import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { numericDateText } from '../../src-shared/format/date.ts'
import { toOneDecimal } from '../../src-shared/format/number.ts'
import { localised } from '../../src-shared/format/localised.ts'
import type { AuditLine } from '../../src-shared/model/audit.ts'
import { useVisitAddress } from '../app/visit-address.ts'
import { usePreferences } from '../stores/preferences.ts'
import { BandWord } from './band-word.tsx'
import { DenseTable } from './dense-table.tsx'
import { ScoreNumber } from './score-number.tsx'

type Props = {
  audits: readonly AuditLine[]
  /** Names the table for screen readers. */
  label: string
  /** Leaves the branch column out on a branch's own page. */
  withoutBranch?: boolean
}

/** A dense list of visits; each row's name opens it. */
export function VisitTable({ audits, label, withoutBranch = false }: Props) {
  const { t } = useTranslation()
  const head = (
    <>
      <th scope="col">{t('home.recent.date')}</th>
      {!withoutBranch && <th scope="col">{t('home.recent.branch')}</th>}
      <th scope="col">{t('home.recent.checklist')}</th>
      <th scope="col">{t('home.recent.wave')}</th>
      <th scope="col">{t('home.recent.status')}</th>
      <th scope="col" className="table-number">
        {t('home.recent.score')}
      </th>
      <th scope="col">{t('home.recent.band')}</th>
    </>
  )
  return (
    <DenseTable label={label} count={audits.length} head={head}>
      {(first, end) =>
        audits
          .slice(first, end)
          .map((audit, index) => (
            <VisitRow key={audit.id} audit={audit} place={first + index + 2} withoutBranch={withoutBranch} />
          ))
      }
    </DenseTable>
  )
}

function VisitRow({
  audit,
  place,
  withoutBranch,
}: {
  audit: AuditLine
  place: number
  withoutBranch: boolean
}) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const to = useVisitAddress()(audit)
  const date = numericDateText(audit.startedAt, language)
  return (
    <tr aria-rowindex={place}>
      <td className="table-date">
        {withoutBranch ? (
          <Link to={to} className="table-link">
            {date}
          </Link>
        ) : (
          date
        )}
      </td>
      {!withoutBranch && (
        <td>
          <Link to={to} className="table-link">
            {audit.branchName}
          </Link>
        </td>
      )}
      <td className="table-muted">{localised(audit.checklistTitle, language)}</td>
      <td className="table-muted">{audit.wave}</td>
      <td>{t(`values.status.${audit.status}`)}</td>
      <td className="table-number">
        {audit.scoreHidden ? (
          <span className="table-muted">{t('submission.hidden.short')}</span>
        ) : (
          <ScoreNumber percent={audit.percent === null ? null : toOneDecimal(audit.percent)} />
        )}
      </td>
      <td className="table-band">{!audit.scoreHidden && <BandWord code={audit.band} />}</td>
    </tr>
  )
}
