import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { ActionFields, ActionPage, ActionStep } from '../../../src-shared/model/action.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { actionsChanged } from './use-action-acts.ts'

/** Everything that was done with it, the newest first, and a field for a note. */
export function StepsPart({ action }: { action: ActionPage }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <section aria-labelledby="action-steps">
      <h2 id="action-steps">{t('actions.page.steps')}</h2>
      <NoteForm id={action.id} key={action.steps.length} />
      <ol className="action-steps" reversed>
        {action.steps
          .map(({ at, by, step }, place) => (
            <li key={`${at} ${place === 0 ? 'made' : place}`} data-quiet={step.kind !== 'stage' || undefined}>
              <p>{titleOf(step, t)}</p>
              {wordsOf(step, t).map(words => (
                <p key={words} className="action-words">
                  {words}
                </p>
              ))}
              <p className="action-quiet">
                {dateTimeText(at, language)}, {by}
              </p>
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  )
}

const fields = [
  'cause',
  'measure',
  'stance',
  'training',
  'owner',
  'due',
] as const satisfies readonly (keyof ActionFields)[]

function titleOf(step: ActionStep, t: Translate): string {
  switch (step.kind) {
    case 'made':
    case 'note':
      return t(`actions.step.${step.kind}`)
    case 'stage': {
      const [from, to] = [t(`actions.stage.${step.from}`), t(`actions.stage.${step.to}`)]
      if (step.proposal === null) return t('actions.step.stage', { from, to })
      return step.from === step.to
        ? t('actions.step.kept', { to })
        : t('actions.step.confirmed', { from, to })
    }
    case 'edited': {
      const { before, after } = step
      const what = fields
        .filter(field => canonicalJson(before[field]) !== canonicalJson(after[field]))
        .map(field => t(`actions.form.${field}`).toLocaleLowerCase())
      return t('actions.step.edited', { what: what.join(', ') })
    }
    case 'attached':
    case 'detached':
      return t(`actions.step.${step.kind}`, { name: step.name })
  }
}

function wordsOf(step: ActionStep, t: Translate): string[] {
  if (step.kind === 'note') return [step.note]
  if (step.kind === 'edited') return step.before.measure === step.after.measure ? [] : [step.after.measure]
  if (step.kind !== 'stage') return []
  const { proposal, note } = step
  return [
    ...(proposal === null
      ? []
      : [t('actions.step.rested', { met: proposal.met, n: proposal.n, waves: proposal.waves.join(', ') })]),
    ...(note === '' ? [] : [note]),
  ]
}

function NoteForm({ id }: { id: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const save = useMutation(api.actions.note.mutationOptions({ onSuccess: actionsChanged }))
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const note = text.trim()
    setEmpty(note === '')
    if (note !== '') save.mutate({ id, note })
  }
  return (
    <form className="action-note" noValidate onSubmit={onSubmit}>
      <Textarea
        label={t('actions.page.addNote')}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        error={empty && t('actions.page.faultNote')}
        onChange={event => setText(event.currentTarget.value)}
      />
      {save.error && <ErrorState error={save.error} />}
      <Button type="submit" loading={save.isPending}>
        {t('actions.page.saveNote')}
      </Button>
    </form>
  )
}
