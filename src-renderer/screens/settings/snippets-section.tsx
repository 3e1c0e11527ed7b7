import { zodResolver } from '@hookform/resolvers/zod'
import { Button, CloseButton, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { longestSnippetName, longestSnippetText, mostSnippets } from '../../../src-shared/model/snippet.ts'
import { announce, announceError } from '../../app/announce.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { SettingsSection } from './settings-section.tsx'
import { snippetsForm } from './snippets-form.ts'
import './snippets.css'

/** The shopper's own short texts for comments. */
export function SnippetsSection() {
  const { t } = useTranslation()
  const resolver = useMemo(() => zodResolver(snippetsForm(t)), [t])
  const kept = usePreferences(state => state.snippets)
  const change = usePreferences(state => state.change)
  const form = useForm({ resolver, defaultValues: { snippets: kept ?? [] } })
  const list = useFieldArray({ control: form.control, name: 'snippets' })
  const save = useMutation({
    mutationFn: change,
    onSuccess: () => {
      form.reset({ snippets: usePreferences.getState().snippets ?? [] })
      announce(t('narrative.snippets.saved'))
    },
    onError: announceError,
  })
  const { errors, isDirty } = form.formState
  return (
    <SettingsSection title={t('narrative.snippets.title')} note={t('narrative.snippets.note')}>
      <form
        id="snippets"
        className="settings-form"
        noValidate
        onSubmit={event =>
          void form.handleSubmit(({ snippets }) =>
            save.mutate({ snippets: snippets.map(({ name, text }) => ({ name: name.trim(), text })) }),
          )(event)
        }
      >
        {list.fields.length === 0 && <p className="settings-note">{t('narrative.snippets.none')}</p>}
        {list.fields.map((field, place) => (
          <div className="snippet-row" key={field.id}>
            <TextInput
              label={t('narrative.snippets.name')}
              aria-label={t('narrative.snippets.nameOf', { number: place + 1 })}
              placeholder={t('narrative.snippets.nameExample')}
              leftSection="/"
              autoComplete="off"
              maxLength={longestSnippetName}
              error={errors.snippets?.[place]?.name?.message}
              {...form.register(`snippets.${place}.name`)}
            />
            <Textarea
              label={t('narrative.snippets.text')}
              aria-label={t('narrative.snippets.textOf', { number: place + 1 })}
              placeholder={t('narrative.snippets.textExample')}
              classNames={{ input: 'snippet-input' }}
              rows={2}
              maxLength={longestSnippetText}
              error={errors.snippets?.[place]?.text?.message}
              {...form.register(`snippets.${place}.text`)}
            />
            <CloseButton
              aria-label={t('narrative.snippets.remove', { number: place + 1 })}
              onClick={() => list.remove(place)}
            />
          </div>
        ))}
        <div className="settings-acts">
          <Button
            variant="subtle"
            disabled={list.fields.length >= mostSnippets}
            onClick={() => list.append({ name: '', text: '' })}
          >
            {t('narrative.snippets.add')}
          </Button>
          {(list.fields.length > 0 || isDirty) && (
            <Button type="submit" loading={save.isPending} disabled={!isDirty}>
              {t('narrative.snippets.save')}
            </Button>
          )}
        </div>
      </form>
    </SettingsSection>
  )
}
