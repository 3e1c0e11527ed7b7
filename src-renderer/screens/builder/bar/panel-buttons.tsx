import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBuilder } from '../builder-context.ts'
import { useLayout, type Panel } from '../builder-layout.ts'
import { Trouble } from '../outline/row-marks.tsx'

/** Shows and hides what stands at the right. */
export function PanelButtons({ onPanel }: { onPanel: (panel: Panel | null) => void }) {
  const { t } = useTranslation()
  const panel = useLayout(state => state.panel)
  const errors = useBuilder(state => state.checks.errors)
  const warnings = useBuilder(state => state.checks.warnings)
  const count = errors + warnings
  return (
    <>
      <Button
        variant="subtle"
        className="bar-panel"
        aria-pressed={panel === 'checks'}
        aria-keyshortcuts="Control+E"
        onClick={() => onPanel(panel === 'checks' ? null : 'checks')}
      >
        {t('builder.checks.open')}
        {count > 0 && (
          <span className="bar-count" data-kind={errors > 0 ? 'error' : 'warning'}>
            <Trouble kind={errors > 0 ? 'error' : 'warning'} />
            <span aria-hidden="true">{count}</span>
            <span className="only-read">
              {t('builder.mark.errors', { count: errors })}, {t('builder.mark.warnings', { count: warnings })}
            </span>
          </span>
        )}
      </Button>
      <Button
        variant="subtle"
        className="bar-panel"
        aria-pressed={panel === 'library'}
        aria-keyshortcuts="Control+L"
        onClick={() => onPanel(panel === 'library' ? null : 'library')}
      >
        {t('builder.library.title')}
      </Button>
    </>
  )
}
