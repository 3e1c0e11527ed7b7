import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOver } from '../../stores/arriving-file.ts'
import { useArrivingFiles } from '../../stores/arriving-files.ts'
import { ArrivingRow } from './arriving-row.tsx'

/** Every file that was given, in its order, with how far it has come. */
export function ArrivingList() {
  const { t } = useTranslation()
  const files = useArrivingFiles(state => state.files)
  const clear = useArrivingFiles(state => state.clear)
  if (files.length === 0) return null
  return (
    <>
      <ul className="arriving" aria-label={t('exchange.receive.queue')}>
        {files.map(file => (
          <ArrivingRow key={file.id} file={file} />
        ))}
      </ul>
      {files.some(isOver) && (
        <Button variant="subtle" onClick={clear}>
          {t('exchange.receive.clear')}
        </Button>
      )}
    </>
  )
}
