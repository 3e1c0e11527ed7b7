import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = { sheet: string | null; sheets: readonly string[]; onChange: (sheet: string) => void }

/** Which sheet of a workbook is meant; nothing where there is no choice. */
export function SheetChoice({ sheet, sheets, onChange }: Props) {
  const { t } = useTranslation()
  if (sheets.length < 2) return null
  return (
    <Select
      className="import-sheet"
      label={t('branches.import.sheet')}
      data={[...sheets]}
      value={sheet}
      allowDeselect={false}
      onChange={chosen => chosen !== null && onChange(chosen)}
    />
  )
}
