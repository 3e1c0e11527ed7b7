import { zodResolver } from '@hookform/resolvers/zod'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { profileSchema, type Profile } from '../../../src-shared/model/profile.ts'
import { announce, announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { SettingsSection } from './settings-section.tsx'

function schema(t: Translate) {
  const line = (max: number) =>
    z.string().trim().min(1, t('settings.fault.required')).max(max, t('settings.fault.tooLong', { max }))
  return z.object({ name: line(120), alias: line(60), role: profileSchema.shape.role })
}

/** Who sits here, and how reports name them. */
export function ProfileSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const resolver = useMemo(() => zodResolver(schema(t)), [t])
  const { name, alias, role } = profile
  const form = useForm({ resolver, defaultValues: { name, alias, role } })
  const save = useMutation(
    api.session.saveProfile.mutationOptions({
      onSuccess: async saved => {
        form.reset({ name: saved.name, alias: saved.alias, role: saved.role })
        await queries.invalidateQueries({ queryKey: api.session.key() })
        announce(t('settings.profile.saved'))
      },
      onError: announceError,
    }),
  )
  const { errors, isDirty } = form.formState
  return (
    <SettingsSection title={t('settings.profile.title')}>
      <form
        className="settings-form"
        noValidate
        onSubmit={event => void form.handleSubmit(values => save.mutate(values))(event)}
      >
        <TextInput
          label={t('settings.profile.name')}
          autoComplete="name"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <TextInput
          label={t('settings.profile.alias')}
          description={t('settings.profile.aliasHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={errors.alias?.message}
          {...form.register('alias')}
        />
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <LabelledControl label={t('settings.profile.role')}>
              {id => (
                <SegmentedControl
                  aria-labelledby={id}
                  value={field.value}
                  onChange={field.onChange}
                  data={(['shopper', 'supervisor', 'both'] as const).map(value => ({
                    value,
                    label: t(`session.roles.${value}`),
                  }))}
                />
              )}
            </LabelledControl>
          )}
        />
        <div>
          <Button type="submit" loading={save.isPending} disabled={!isDirty}>
            {t('settings.profile.save')}
          </Button>
        </div>
      </form>
    </SettingsSection>
  )
}
