import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/error-state.tsx'
import { CourseLine } from './course-line.tsx'
import { ReadyPackage } from './ready-package.tsx'
import type { useExport } from './use-export.ts'

/** Where an export stands: being made, refused, or ready. */
export function MadePackage({ making }: { making: ReturnType<typeof useExport> }) {
  const { t } = useTranslation()
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
  return making.data ? <ReadyPackage made={making.data} /> : null
}
