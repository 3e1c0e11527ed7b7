import { zodResolver } from '@hookform/resolvers/zod'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { messages } from '../../messages.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { firstStartSchema, type FirstStart } from './first-start-form.ts'
import { MovingHere } from './moving-here.tsx'
import { StartChoice } from './start-choice.tsx'
import { WelcomePanel } from './welcome-panel.tsx'
import './first-start.css'

/** Asks who is here and what to begin with; nothing else is reachable before. */
export default function FirstStartScreen() {
  const { t } = useTranslation()
  const preferences = usePreferences()
  const form = useForm<FirstStart>({
    // The words are read anew at each check: the language may have been switched on this very form.
    resolver: (values, context, options) =>
      zodResolver(firstStartSchema(messages.t))(values, context, options),
    defaultValues: {
      name: '',
      organisation: '',
      role: 'both',
      language: preferences.language,
      start: 'library',
    },
  })
  const begin = useMutation(
    api.session.begin.mutationOptions({
      onSuccess: session => queries.setQueryData(api.session.get.queryKey({ input: {} }), session),
    }),
  )
  const title = t('session.welcome.title')
  useEffect(() => {
    document.title = `${title} · Vizit`
  }, [title])
  const { setFocus } = form
  useEffect(() => setFocus('name'), [setFocus])
  const { errors } = form.formState
  return (
    <main className="first-start">
      <WelcomePanel />
      <form
        className="first-start-form"
        noValidate
        onSubmit={event => void form.handleSubmit(values => begin.mutate(values))(event)}
      >
        <div className="first-start-top">
          <h1>{title}</h1>
          <Controller
            control={form.control}
            name="language"
            render={({ field }) => (
              <SegmentedControl
                aria-label={t('session.language')}
                name={field.name}
                value={field.value}
                onChange={value => {
                  field.onChange(value)
                  preferences.adopt({ language: value, theme: preferences.theme })
                  if (form.formState.isSubmitted) void form.trigger()
                }}
                data={[
                  { value: 'ru' as const, label: t('values.language.ru') },
                  { value: 'en' as const, label: t('values.language.en') },
                ]}
              />
            )}
          />
        </div>
        <div className="first-start-pair">
          <TextInput
            label={t('session.name')}
            placeholder={t('session.namePlaceholder')}
            autoComplete="name"
            error={errors.name?.message}
            {...form.register('name')}
          />
          <TextInput
            label={t('session.organisation')}
            placeholder={t('session.organisationPlaceholder')}
            autoComplete="organization"
            error={errors.organisation?.message}
            {...form.register('organisation')}
          />
        </div>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <LabelledControl label={t('session.role')}>
              {id => (
                <SegmentedControl
                  aria-labelledby={id}
                  fullWidth
                  name={field.name}
                  value={field.value}
                  onChange={field.onChange}
                  data={(['shopper', 'supervisor', 'both'] as const).map(role => ({
                    value: role,
                    label: t(`session.roles.${role}`),
                  }))}
                />
              )}
            </LabelledControl>
          )}
        />
        <Controller
          control={form.control}
          name="start"
          render={({ field }) => (
            <StartChoice name={field.name} value={field.value} onChange={field.onChange} />
          )}
        />
        {begin.error !== null && <ErrorState error={begin.error} />}
        <div className="first-start-end">
          <output className="first-start-note">
            {begin.isPending ? t(`session.filling.${form.getValues('start')}`) : t('session.welcome.safe')}
          </output>
          <Button type="submit" variant="filled" loading={begin.isPending}>
            {t('session.begin')}
          </Button>
        </div>
        <MovingHere />
      </form>
    </main>
  )
}
