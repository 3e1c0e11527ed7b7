import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import '../../components/table.css'

type Preview = ContractOutputs['branches']['previewImport']
type Props = { preview: Preview; busy: boolean; onLoad: () => void }

const columns = ['code', 'name', 'city', 'region', 'address', 'format', 'tags'] as const
const shownAtMost = 200

/** Line by line what would change, and the button that does it. */
export function ImportPreview({ preview, busy, onLoad }: Props) {
  const { t } = useTranslation()
  const { rows, faults } = preview
  const count = (change: Preview['rows'][number]['change']) =>
    rows.filter(row => row.change === change).length
  const changes = count('new') + count('update')
  if (rows.length === 0) return <p className="import-quiet">{t('branches.import.noRows')}</p>
  return (
    <section aria-labelledby="import-preview">
      <div className="import-top">
        <div>
          <h2 id="import-preview">{t('branches.import.preview')}</h2>
          <output className="import-quiet">
            {t('branches.import.summary', {
              added: count('new'),
              updated: count('update'),
              same: count('same'),
            })}
          </output>
        </div>
        {changes === 0 && faults.length === 0 ? (
          <p className="import-quiet">{t('branches.import.nothing')}</p>
        ) : (
          <Button variant="filled" disabled={faults.length > 0} loading={busy} onClick={onLoad}>
            {t('branches.import.submit', { count: changes })}
          </Button>
        )}
      </div>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="table-number">
                {t('branches.import.line')}
              </th>
              <th scope="col">{t('branches.import.change.title')}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {t(`branches.field.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownAtMost).map(row => (
              <tr key={row.line}>
                <td className="table-number table-muted">{row.line}</td>
                <td className="import-change" data-change={row.change}>
                  {t(`branches.import.change.${row.change}`)}
                </td>
                {columns.map(column => (
                  <td key={column}>{row.branch[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownAtMost && <p className="import-quiet">+ {rows.length - shownAtMost}</p>}
    </section>
  )
}
