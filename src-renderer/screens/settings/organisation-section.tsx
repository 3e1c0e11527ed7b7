import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NumberInput, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { translator } from '../../../src-shared/messages/translator.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import type { Organisation } from '../../../src-shared/model/organisation.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { ColourChoice } from './colour-choice.tsx'
import { LogoControl } from './logo-control.tsx'
import {
  organisationFields,
  organisationForm,
  organisationOf,
  type OrganisationForm,
} from './organisation-form.ts'
import { SettingsSection } from './settings-section.tsx'

/** The firm as it stands on reports. */
export function OrganisationSection({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const resolver = useMemo(() => zodResolver(organisationForm(t)), [t])
  const { logo } = organisation
  const form = useForm<OrganisationForm>({ resolver, defaultValues: organisationFields(organisation) })
  const save = useMutation(
    api.session.saveOrganisation.mutationOptions({
      onSuccess: async saved => {
        form.reset(organisationFields(saved))
        await queries.invalidateQueries({ queryKey: api.session.key() })
        announce(t('settings.organisation.saved'))
      },
      onError: announceError,
    }),
  )
  const { errors, isDirty } = form.formState
  return (
    <SettingsSection title={t('settings.organisation.title')} note={t('settings.organisation.note')}>
      <LogoControl logo={logo} />
      <form
        className="settings-form"
        noValidate
        onSubmit={event => void form.handleSubmit(values => save.mutate(organisationOf(values)))(event)}
      >
        <TextInput
          label={t('settings.organisation.name')}
          autoComplete="organization"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <Controller
          control={form.control}
          name="colour"
          render={({ field }) => (
            <ColourChoice
              value={field.value}
              onChange={field.onChange}
              inputRef={field.ref}
              error={errors.colour?.message}
            />
          )}
        />
        <div className="settings-pair">
          <Controller
            control={form.control}
            name="target"
            render={({ field }) => (
              <NumberInput
                label={t('settings.organisation.target')}
                description={t('settings.organisation.targetHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                min={0}
                max={100}
                clampBehavior="none"
                decimalScale={1}
                decimalSeparator={language === 'ru' ? ',' : '.'}
                allowedDecimalSeparators={[',', '.']}
                ref={field.ref}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors.target?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="paper"
            render={({ field }) => (
              <LabelledControl label={t('settings.organisation.paper')}>
                {id => (
                  <SegmentedControl
                    aria-labelledby={id}
                    value={field.value}
                    onChange={field.onChange}
                    data={['A4' as const, 'Letter' as const]}
                  />
                )}
              </LabelledControl>
            )}
          />
        </div>
        <Switch
          label={t('settings.organisation.privacy')}
          description={t('settings.organisation.privacyHint')}
          {...form.register('privacy')}
        />
        {languageSchema.options.map(one => (
          <Textarea
            key={one}
            label={t('submission.declaration.settings', { language: t(`values.language.${one}`) })}
            description={t('submission.declaration.settingsHint')}
            placeholder={translator(one)('submission.declaration.text')}
            autosize
            minRows={3}
            lang={one}
            error={errors.declaration?.[one]?.message}
            {...form.register(`declaration.${one}`)}
          />
        ))}
        <div>
          <Button type="submit" loading={save.isPending} disabled={!isDirty}>
            {t('settings.organisation.save')}
          </Button>
        </div>
      </form>
    </SettingsSection>
  )
}
