import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { EvidenceTile } from './evidence-tile.tsx'
import { useActs, useScoring } from './session-context.ts'

interface Props {
  readonly code: string
  readonly pieces: readonly Evidence[]
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
}

/** Evidence in its order, changed by dragging or by Alt with an arrow key. */
export function EvidenceList({ code, pieces, onOpen, onRemove }: Props) {
  const { t } = useTranslation()
  const acts = useActs()
  const uploading = useScoring(state => state.uploading[code] ?? 0)
  const [said, setSaid] = useState('')
  // A press that stays in place opens.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const ids = pieces.map(one => one.id)
  const number = (id: string | number) => ids.indexOf(String(id)) + 1
  const moved = (place: number) => t('evidence.order.moved', { place, count: ids.length })

  function move(id: string, by: number) {
    const place = Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + by))
    acts.arrange(id, place)
    setSaid(moved(place + 1))
  }

  if (pieces.length === 0 && uploading === 0) return null
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        if (over !== null) acts.arrange(String(active.id), number(over.id) - 1)
      }}
      accessibility={{
        screenReaderInstructions: { draggable: t('evidence.order.how') },
        announcements: {
          onDragStart: ({ active }) => t('evidence.order.picked', { number: number(active.id) }),
          onDragOver: ({ over }) =>
            over === null
              ? undefined
              : t('evidence.order.over', { place: number(over.id), count: ids.length }),
          onDragEnd: ({ over }) => (over === null ? t('evidence.order.cancelled') : moved(number(over.id))),
          onDragCancel: () => t('evidence.order.cancelled'),
        },
      }}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <ul className="evidence" aria-label={t('evidence.list')}>
          {pieces.map((one, index) => (
            <EvidenceTile
              key={one.id}
              piece={one}
              number={index + 1}
              movable={pieces.length > 1}
              onOpen={() => onOpen(one.id)}
              onRemove={() => onRemove(one.id)}
              onMove={by => move(one.id, by)}
            />
          ))}
          {uploading > 0 && (
            <li className="evidence-waiting">
              <span role="status">{t('scoring.evidence.loading')}</span>
            </li>
          )}
        </ul>
      </SortableContext>
      <p role="status" className="only-read">
        {said}
      </p>
    </DndContext>
  )
}
