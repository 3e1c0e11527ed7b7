import { useDroppable } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import { openStages, type Action } from '../../../src-shared/model/action.ts'
import { BoardDrag } from './board-drag.tsx'
import { Card } from './card.tsx'

type Open = (typeof openStages)[number]

/** The four open stages side by side; cards go from one to another by pointer or keyboard. */
export function Board({ actions }: { actions: readonly Action[] }) {
  return (
    <BoardDrag actions={actions}>
      <div className="board">
        {openStages.map(stage => (
          <Column key={stage} stage={stage} actions={actions.filter(action => action.stage === stage)} />
        ))}
      </div>
    </BoardDrag>
  )
}

function Column({ stage, actions }: { stage: Open; actions: readonly Action[] }) {
  const { t } = useTranslation()
  const { setNodeRef, isOver } = useDroppable({ id: stage })
  return (
    <section
      ref={setNodeRef}
      className="board-column"
      data-over={isOver || undefined}
      aria-labelledby={`stage-${stage}`}
    >
      <h2 id={`stage-${stage}`}>
        {t(`actions.stage.${stage}`)} <span className="board-count">{actions.length}</span>
      </h2>
      <p className="board-hint">{t(`actions.stageHint.${stage}`)}</p>
      {actions.length > 0 && (
        <ul>
          {actions.map(action => (
            <Card key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  )
}
