import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tableAddress, type AskedTable } from '../../../src-shared/contract/comparison-table.ts'
import { usePreferences } from '../../stores/preferences.ts'
import './table-export.css'

/** The table of a section as a file, with the very question the section asks. */
export function TableExport({ asked }: { readonly asked: AskedTable }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const table = t(`comparisonTables.table.${asked.table}`)
  return (
    <div className="table-export">
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className="table-export-act"
            aria-label={t('comparisonTables.menuOf', { table })}
          >
            {t('comparisonTables.menu')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv'] as const).map(kind => (
            <Menu.Item
              key={kind}
              component="a"
              href={tableAddress(asked, kind, language)}
              download
              aria-label={t('comparisonTables.fileOf', { table, kind: t(`comparisonTables.${kind}`) })}
            >
              {t(`comparisonTables.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
