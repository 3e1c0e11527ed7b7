import { NativeSelect, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { needsNote } from '../../../src-shared/actions/stage-moves.ts'
import { stages, stageSchema, type Action, type Stage } from '../../../src-shared/model/action.ts'
import { DecisionActs } from '../review/decision-acts.tsx'
import { useMove } from './use-action-acts.ts'

/** Another stage by hand; ending an action, or taking it up again, is told with a reason. */
export function MoveForm({ action, onDone }: { action: Action; onDone: () => void }) {
  const { t } = useTranslation()
  const { id, stage: from } = action
  const others = stages.filter(stage => stage !== from)
  const [to, setTo] = useState<Stage>(stages[stages.indexOf(from) + 1] ?? others[0] ?? 'plan')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const move = useMove()
  const needed = needsNote(from, to)
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const short = needed && note.trim() === ''
    setMissing(short)
    if (!short) move.mutate({ id, from, to, note }, { onSuccess: onDone })
  }
  return (
    <form className="action-form" noValidate onSubmit={onSubmit}>
      <NativeSelect
        label={t('actions.move.to')}
        data-autofocus
        data={others.map(value => ({ value, label: t(`actions.stage.${value}`) }))}
        value={to}
        onChange={event => setTo(stageSchema.parse(event.currentTarget.value))}
      />
      <Textarea
        label={t(needed ? 'actions.move.reason' : 'actions.move.note')}
        description={t('actions.move.reasonHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={note}
        error={missing && t('actions.move.faultNote')}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <DecisionActs words={t('actions.move.save')} busy={move.isPending} onCancel={onDone} />
    </form>
  )
}
