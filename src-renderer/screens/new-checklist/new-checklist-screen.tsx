import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'
import { channels } from '../../../src-shared/model/closed-lists.ts'
import { faultsOf } from '../../app/explain.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { KnownWords } from '../../components/known-words.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import {
  industriesOf,
  industryText,
  segmentsOf,
  segmentText,
} from '../../../src-shared/wording/place-words.ts'
import { newChecklistSchema, type NewChecklistForm } from './new-checklist-form.ts'
import './new-checklist.css'

/** Name and code of a checklist to be built; the builder opens next. */
export default function NewChecklistScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const resolver = useMemo(() => zodResolver(newChecklistSchema(t)), [t])
  const form = useForm<NewChecklistForm>({
    resolver,
    defaultValues: { ru: '', en: '', code: '', channel: 'inPerson', industry: '', segment: '' },
  })
  const create = useMutation(
    api.checklistDrafts.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.checklistDrafts.key() })
        navigate(`/checklists/drafts/${id}`)
      },
      onError: error => {
        if (faultsOf(error).some(fault => fault.code === 'duplicateCode')) {
          form.setError('code', { message: t('checklists.create.fault.codeTaken') }, { shouldFocus: true })
        }
      },
    }),
  )
  const { setFocus } = form
  useEffect(() => setFocus('ru'), [setFocus])
  const { errors, dirtyFields } = form.formState
  const propose = () => {
    // The code follows the title until someone writes a code of their own.
    if (dirtyFields.code === true) return
    const { ru, en } = form.getValues()
    form.setValue('code', proposeCode(en || ru))
  }
  const submit = form.handleSubmit(({ ru, en, code, channel, industry, segment }) =>
    create.mutate({
      code,
      title: { ...(ru === '' ? {} : { ru }), ...(en === '' ? {} : { en }) },
      channel,
      ...(industry === '' ? {} : { industry }),
      ...(segment === '' ? {} : { segment }),
    }),
  )
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('checklists.create.title')}
        back={{ to: '/checklists', label: t('checklists.title') }}
      />
      <form className="new-checklist" noValidate onSubmit={event => void submit(event)}>
        <TextInput
          label={t('checklists.create.name')}
          error={errors.ru?.message}
          {...form.register('ru', { onChange: propose })}
        />
        <TextInput
          label={t('checklists.create.nameEn')}
          error={errors.en?.message}
          {...form.register('en', { onChange: propose })}
        />
        <TextInput
          className="new-checklist-wide"
          label={t('checklists.create.code')}
          description={t('checklists.create.codeHint')}
          spellCheck={false}
          autoCapitalize="none"
          error={errors.code?.message}
          {...form.register('code')}
        />
        <NativeSelect label={t('checklists.create.channel')} {...form.register('channel')}>
          {channels.map(channel => (
            <option key={channel} value={channel}>
              {t(`values.channel.${channel}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t('checklists.create.segment')}
          list="known-segment"
          autoComplete="off"
          {...form.register('segment')}
        />
        <TextInput
          className="new-checklist-wide"
          label={t('checklists.create.industry')}
          description={t('checklists.create.industryHint')}
          list="known-industry"
          autoComplete="off"
          error={errors.industry?.message}
          {...form.register('industry')}
        />
        <KnownWords id="known-industry" values={industriesOf([])} words={one => industryText(one, t)} />
        <KnownWords id="known-segment" values={segmentsOf([])} words={one => segmentText(one, t)} />
        {create.error !== null && errors.code === undefined && (
          <div className="new-checklist-wide">
            <ErrorState error={create.error} />
          </div>
        )}
        <div className="new-checklist-wide">
          <Button type="submit" variant="filled" loading={create.isPending}>
            {t('checklists.create.make')}
          </Button>
        </div>
      </form>
    </div>
  )
}
