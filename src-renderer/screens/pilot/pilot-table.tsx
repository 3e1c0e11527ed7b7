import { useTranslation } from 'react-i18next'
import { numberText, scoreText, toOneDecimal } from '../../../src-shared/format/number.ts'
import type { PilotPage } from '../../../src-shared/model/pilot.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'

/** Every candidate, in the order of the lot: its side, its means in both waves with n, and the change between them. */
export function PilotTable({ pilot }: { pilot: PilotPage }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { compared, branches, before, after, seed } = pilot
  const lots = new Map(branches.map(({ code, lot }) => [code, lot]))
  const mean = ({ n, mean: value }: { n: number; mean: number | null }) =>
    value === null ? '–' : `${scoreText(toOneDecimal(value), language)} (${n})`
  const change = (was: number | null, is: number | null) => {
    if (was === null || is === null) return '–'
    const value = toOneDecimal(Math.abs(is - was))
    return `${is > was ? '+' : is < was ? '−' : ''}${numberText(value, language, 1)}`
  }
  const head = (
    <>
      <th scope="col">{t('actions.filter.branch')}</th>
      <th scope="col">{t('actions.pilotPage.side')}</th>
      <th scope="col" className="table-number">
        {t('actions.pilotPage.wave', { wave: before })}
      </th>
      {after !== null && (
        <>
          <th scope="col" className="table-number">
            {t('actions.pilotPage.wave', { wave: after })}
          </th>
          <th scope="col" className="table-number">
            {t('actions.pilotPage.change')}
          </th>
        </>
      )}
      {seed !== null && <th scope="col">{t('actions.pilotPage.lotColumn')}</th>}
    </>
  )
  return (
    <DenseTable label={t('actions.pilotPage.branches')} count={compared.length} head={head}>
      {(first, end) =>
        compared.slice(first, end).map((branch, index) => (
          <tr key={branch.code} aria-rowindex={first + index + 2}>
            <td>
              {branch.name} <span className="table-muted">{branch.code}</span>
            </td>
            <td data-pilot={branch.pilot || undefined} className="pilot-side">
              {t(branch.pilot ? 'actions.pilotPage.tries' : 'actions.pilotPage.rest')}
            </td>
            <td className="table-number">{mean(branch.before)}</td>
            {after !== null && (
              <>
                <td className="table-number">{mean(branch.after)}</td>
                <td className="table-number">{change(branch.before.mean, branch.after.mean)}</td>
              </>
            )}
            {seed !== null && (
              <td className="table-muted pilot-lot">{lots.get(branch.code)?.slice(0, 12)}</td>
            )}
          </tr>
        ))
      }
    </DenseTable>
  )
}
