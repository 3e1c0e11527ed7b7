import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { DenseTable } from '../../components/dense-table.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { fieldsText } from '../standards/fields-text.ts'

type Preview = ContractOutputs['standards']['previewImport']
type Props = { preview: Preview; busy: boolean; onLoad: () => void }

const shows = ['changes', 'all'] as const

/** Line by line what would change, and the button that does it. */
export function ImportPreview({ preview, busy, onLoad }: Props) {
  const { t } = useTranslation()
  const { rows, faults } = preview
  const count = (change: Preview['rows'][number]['change']) =>
    rows.filter(row => row.change === change).length
  const counts = { added: count('added'), updated: count('updated'), unchanged: count('unchanged') }
  const changes = counts.added + counts.updated
  const [show, setShow] = useState<(typeof shows)[number]>(changes > 0 ? 'changes' : 'all')
  if (rows.length === 0)
    return faults.length > 0 ? null : <p className="import-quiet">{t('standards.import.noRows')}</p>
  return (
    <section aria-labelledby="intake-preview">
      <div className="import-top">
        <div>
          <h2 id="intake-preview">{t('standards.import.preview')}</h2>
          <output className="import-quiet">{t('standards.import.summary', counts)}</output>
        </div>
        <div className="intake-acts">
          {changes > 0 && counts.unchanged > 0 && (
            <SegmentedControl
              aria-label={t('standards.import.preview')}
              value={show}
              onChange={setShow}
              data={shows.map(value => ({ value, label: t(`standards.import.show.${value}`) }))}
            />
          )}
          {faults.length === 0 && changes === 0 && (
            <p className="import-quiet">{t('standards.import.nothing')}</p>
          )}
          {faults.length === 0 && changes > 0 && (
            <Button variant="filled" loading={busy} onClick={onLoad}>
              {t('standards.import.submit', { count: changes })}
            </Button>
          )}
        </div>
      </div>
      <Rows rows={show === 'all' ? rows : rows.filter(row => row.change !== 'unchanged')} />
    </section>
  )
}

function Rows({ rows }: { rows: Preview['rows'] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <DenseTable
      label={t('standards.import.preview')}
      className="intake-table"
      count={rows.length}
      head={
        <>
          <th scope="col">{t('standards.import.line')}</th>
          <th scope="col">{t('standards.import.change.title')}</th>
          <th scope="col">{t('standards.import.code')}</th>
          <th scope="col" className="intake-text">
            {t('standards.import.text')}
          </th>
          <th scope="col">{t('standards.import.fields')}</th>
        </>
      }
    >
      {(first, end) =>
        rows.slice(first, end).map((row, index) => (
          <tr key={`${row.line ?? ''} ${row.code}`} aria-rowindex={first + index + 2}>
            <td className="table-muted">{row.line ?? first + index + 1}</td>
            <td className="intake-change" data-change={row.change}>
              {t(`standards.import.change.${row.change}`)}
            </td>
            <td className="table-muted">{row.code}</td>
            <td className="intake-text" title={localised(row.text, language)}>
              {localised(row.text, language)}
            </td>
            <td>{fieldsText(row.fields, t)}</td>
          </tr>
        ))
      }
    </DenseTable>
  )
}
