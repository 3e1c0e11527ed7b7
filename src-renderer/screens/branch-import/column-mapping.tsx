import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'

type Mapping = ContractOutputs['branches']['previewImport']['mapping']
type Props = { columns: readonly string[]; mapping: Mapping; onChange: (mapping: Mapping) => void }

const fields = ['code', 'name', 'city', 'region', 'address', 'format', 'tags'] as const

/** Which column of the file fills which field; a change shows the preview anew. */
export function ColumnMapping({ columns, mapping, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend className="import-heading">{t('branches.import.mapping')}</legend>
      <div className="import-mapping">
        {fields.map(field => (
          <Select
            key={field}
            label={t(`branches.field.${field}`)}
            data={[
              { value: '', label: t('branches.import.noColumn') },
              ...[...new Set(columns)]
                .filter(column => column !== '')
                .map(column => ({ value: column, label: column })),
            ]}
            value={mapping[field] ?? ''}
            allowDeselect={false}
            onChange={column => {
              const { [field]: _old, ...others } = mapping
              onChange(column ? { ...others, [field]: column } : others)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
