import { useDraggable } from '@dnd-kit/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Action } from '../../../src-shared/model/action.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { placeText } from '../action/place-text.ts'
import { ProposalMark } from './proposal-mark.tsx'

/** One action on the board: what failed, what is done, who and until when, and what the next wave says. */
export function Card({ action }: { action: Action }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: action.id,
  })
  const { id, number, questionText, question, measure, owner, due, overdue, proposal } = action
  const standard = localised(questionText, language) || question
  return (
    <li ref={setNodeRef} className="board-card" data-dragging={isDragging || undefined}>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className="board-handle"
        {...attributes}
        {...listeners}
        aria-label={t('actions.drag.handle', { what: t('actions.number', { number }) })}
      >
        <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
          <path d="M2.5 3v.01M7.5 3v.01M2.5 8v.01M7.5 8v.01M2.5 13v.01M7.5 13v.01" />
        </svg>
      </button>
      <Link to={`/actions/${id}`} className="board-title">
        {standard}
      </Link>
      <p className="board-measure">{measure}</p>
      <p className="board-facts">
        {placeText(action, t)} · {owner === '' ? t('actions.noOwner') : owner}
      </p>
      <p className="board-facts">
        {t('actions.number', { number })} ·{' '}
        {due === null ? t('actions.noDue') : t('actions.due', { when: shortDateText(due, language) })}
        {overdue && <span className="actions-overdue">, {t('actions.overdue')}</span>}
      </p>
      <ProposalMark proposal={proposal} />
    </li>
  )
}
