import { useTranslation } from 'react-i18next'

/** The first lines of a file that will be understood. */
export function CsvDrawing() {
  const { t } = useTranslation()
  const head = [t('branches.field.code'), t('branches.field.name'), t('branches.field.city')].join(';')
  return <pre className="import-sample">{`${head}\n${t('branches.sampleLines')}`}</pre>
}
