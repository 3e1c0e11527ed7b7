import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useBuilderActs, useRow } from '../builder-context.ts'
import { showOutline } from '../builder-layout.ts'
import { useDragState } from './drag-state.ts'
import { placeOf, type OutlineRow } from './outline-rows.ts'

interface Props {
  readonly row: OutlineRow
  readonly level: 1 | 2
  readonly place: number
  readonly count: number
  readonly expanded?: boolean
  readonly children: ReactNode
}

/**
 * One item of the outline's tree: what chooses it, what moves it, and where the cursor rests. Rows stand still while
 * one is dragged; a line shows where it would go.
 */
export function TreeRow({ row, level, place, count, expanded, children }: Props) {
  const { name } = row
  const { select } = useBuilderActs()
  const here = useRow(name, row => row.here)
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: name, disabled: row.kind === 'checklist' })
  const { setNodeRef: setDropRef } = useDroppable({ id: name, disabled: row.kind === 'checklist' })
  const edge = useDragState(state => (state.line?.name === name ? state.line.edge : undefined))
  const item = useRef<HTMLDivElement | null>(null)
  useCursor(name, item)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree around it hears the keys
    <div
      ref={node => {
        item.current = node
        setNodeRef(node)
        setDropRef(node)
      }}
      className="row"
      data-kind={row.kind}
      data-here={here || undefined}
      data-place={name}
      data-drop={edge}
      data-dragging={isDragging || undefined}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={count}
      aria-selected={here}
      aria-expanded={expanded}
      tabIndex={here ? 0 : -1}
      {...listeners}
      onClick={() => select(placeOf(row), true)}
      onDoubleClick={() => {
        showOutline(false)
        select(placeOf(row), true, 'editor')
      }}
    >
      {children}
    </div>
  )
}

/** Brings the cursor to the row when the store aims it there. */
function useCursor(name: string, item: React.RefObject<HTMLDivElement | null>): void {
  const { carry } = useBuilderActs()
  const move = useRow(name, row => row.move)
  useLayoutEffect(() => {
    if (move <= 0 || !carry(move)) return
    item.current?.focus({ preventScroll: true })
    item.current?.scrollIntoView({ block: 'nearest' })
  }, [move, carry, item])
}
