import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { ActionPage } from '../../../src-shared/model/action.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ActionForm } from './action-form.tsx'
import { fieldsOf, typedOf } from './action-form-schema.ts'
import { FactsPart } from './facts-part.tsx'
import { FilesPart } from './files-part.tsx'
import { MoveForm } from './move-form.tsx'
import { placeText } from './place-text.ts'
import { ProposalPart } from './proposal-part.tsx'
import { StageLine } from './stage-line.tsx'
import { StepsPart } from './steps-part.tsx'
import { actionsChanged } from './use-action-acts.ts'
import './action.css'

/** One corrective action: what failed, what is done, what the next wave says. */
export default function ActionScreen({ id }: { id: string }) {
  const action = useQuery(api.actions.get.queryOptions({ input: { id } }))
  if (action.error) return <ErrorState error={action.error} onRetry={() => void action.refetch()} />
  if (!action.data) return <LoadingState />
  return <Page action={action.data} />
}

function Page({ action }: { action: ActionPage }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [asking, setAsking] = useState<'edit' | 'move' | null>(null)
  const close = () => setAsking(null)
  const { number, questionText, question, stage, proposal, later } = action
  return (
    <div className="page action-page">
      <PageHeader
        title={localised(questionText, language) || question}
        note={`${t('actions.number', { number })} · ${placeText(action, t)}`}
        back={{ to: '/actions', label: t('actions.back') }}
      >
        <Button onClick={() => setAsking('edit')}>{t('actions.form.edit')}</Button>
        <Button onClick={() => setAsking('move')}>{t('actions.move.act')}</Button>
      </PageHeader>
      <StageLine stage={stage} />
      <div className="action-columns">
        <div>
          <ProposalPart
            action={action}
            key={proposal === null ? 'none' : `${proposal.kind} ${proposal.n} ${proposal.met}`}
            later={later}
          />
          <FactsPart action={action} />
          <FilesPart action={action} />
        </div>
        <aside>
          <StepsPart action={action} />
        </aside>
      </div>
      <Modal
        opened={asking !== null}
        onClose={close}
        title={t(asking === 'move' ? 'actions.move.act' : 'actions.form.edit')}
        size="lg"
      >
        {asking === 'edit' && <EditForm action={action} onDone={close} />}
        {asking === 'move' && <MoveForm action={action} onDone={close} />}
      </Modal>
    </div>
  )
}

function EditForm({ action, onDone }: { action: ActionPage; onDone: () => void }) {
  const { t } = useTranslation()
  const owners = useQuery(api.actions.owners.queryOptions({ input: {} }))
  const save = useMutation(
    api.actions.save.mutationOptions({
      onSuccess: async () => {
        await actionsChanged()
        onDone()
      },
    }),
  )
  const { cause, measure, stance, training, owner, due } = action
  const before = { cause, measure, stance, training, owner, due }
  return (
    <ActionForm
      values={{ ...typedOf(before, ''), place: '' }}
      places={[]}
      owners={owners.data ?? []}
      save={t('actions.form.save')}
      busy={save.isPending}
      error={save.error}
      onSave={read => save.mutate({ id: action.id, before, fields: fieldsOf(read) })}
      onCancel={onDone}
    />
  )
}
