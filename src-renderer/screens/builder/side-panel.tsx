import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBuilderStore } from './builder-context.ts'
import { isOutlineOver, showPanel, useLayout } from './builder-layout.ts'
import { ChecksPanel } from './checks/checks-panel.tsx'
import { LibraryPanel } from './library/library-panel.tsx'

/** What stands at the right: the library of standards, or what the checks found. */
export function SidePanel() {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const panel = useLayout(state => state.panel)
  if (panel === null) return null
  const title = t(panel === 'library' ? 'builder.library.title' : 'builder.checks.title')
  return (
    <aside className="builder-panel" aria-label={title}>
      <div className="builder-panel-head">
        <h2>{title}</h2>
        <CloseButton
          aria-label={t('builder.hidePanel')}
          onClick={() => {
            showPanel(null)
            store.acts.select(store.getState().selected, true, isOutlineOver() ? 'editor' : 'outline')
          }}
        />
      </div>
      {panel === 'library' ? <LibraryPanel /> : <ChecksPanel />}
    </aside>
  )
}
