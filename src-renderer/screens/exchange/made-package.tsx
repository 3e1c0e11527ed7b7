import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { CourseLine } from './course-line.tsx'
import type { useExport } from './use-export.ts'

/** Where an export stands: being made, refused, or ready to be saved. */
export function MadePackage({ making }: { making: ReturnType<typeof useExport> }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  if (making.isPending) {
    return (
      <div className="made">
        <CourseLine
          course={making.course ?? { kind: 'importing', stage: 'reading', done: 0, total: null }}
          size={null}
        />
        <Button variant="subtle" onClick={making.stop}>
          {t('exchange.receive.stop')}
        </Button>
      </div>
    )
  }
  if (making.error) return <ErrorState error={making.error} />
  const made = making.data
  if (!made) return null
  const words = { name: made.name, size: bytesText(made.bytes, t, language) }
  return (
    <div className="made" role="status">
      <span>
        {made.packages > 1
          ? t('exchange.send.readyMany', { ...words, count: made.packages })
          : t('exchange.send.ready', words)}
      </span>
      <Button variant="filled" component="a" href={`/files/exports/${made.download}`} download={made.name}>
        {t('exchange.send.save')}
      </Button>
    </div>
  )
}
