import { CloseButton } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBuilder, useBuilderStore } from '../builder-context.ts'
import { showOutline, useLayout } from '../builder-layout.ts'
import { AddButtons } from './add-buttons.tsx'
import { ChecklistRow } from './checklist-row.tsx'
import { useDragState } from './drag-state.ts'
import { MomentRow } from './moment-row.tsx'
import { openMoment, rowsOf } from './outline-rows.ts'
import { QuestionRow } from './question-row.tsx'
import { useOutlineKeys } from './use-outline-keys.ts'
import './outline.css'

/** The journey with its questions: what stands in the checklist, in its order, and what hangs on each. */
export function Outline() {
  const { t } = useTranslation()
  const store = useBuilderStore()
  const outline = useBuilder(state => state.index.outline)
  const open = useBuilder(state => openMoment(state.selected, state.index))
  const folded = useLayout(state => state.folded)
  const all = useDragState(state => state.dragged === 'moment')
  const shown = useLayout(state => state.outlineShown)
  const rows = useMemo(() => rowsOf(outline, { folded, open, all }), [outline, folded, open, all])
  const { onKeyDown, types, setTypes } = useOutlineKeys(rows)

  // Coming from another screen, the cursor starts at the row in hand.
  useEffect(() => {
    store.acts.select(store.getState().selected, true)
  }, [store])

  return (
    <nav className="builder-outline" aria-label={t('builder.outline')} data-shown={shown || undefined}>
      <CloseButton
        className="outline-close"
        aria-label={t('common.act.close')}
        onClick={() => {
          showOutline(false)
          store.acts.select(store.getState().selected, true, 'editor')
        }}
      />
      <div className="outline-tree" role="tree" aria-label={t('builder.outline')} onKeyDown={onKeyDown}>
        {rows.map(row =>
          row.kind === 'checklist' ? (
            <ChecklistRow key={row.name} {...row} />
          ) : row.kind === 'moment' ? (
            <MomentRow key={row.name} {...row} />
          ) : (
            <QuestionRow key={row.name} {...row} />
          ),
        )}
      </div>
      <AddButtons opened={types} onOpened={setTypes} />
    </nav>
  )
}
