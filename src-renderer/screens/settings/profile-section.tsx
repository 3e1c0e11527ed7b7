import { zodResolver } from '@hookform/resolvers/zod'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../src-shared/model/profile.ts'
import { announce, announceError } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { faultText } from '../../app/fault-text.ts'
import { api, queries } from '../../client.ts'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { personForm, roles } from '../people/person-fields.ts'
import { SettingsSection } from './settings-section.tsx'

/** Who sits here, and how reports name them. Where somebody else is a supervisor, a shopper stays one. */
export function ProfileSection({ profile, supervises }: { profile: Profile; supervises: boolean }) {
  const { t } = useTranslation()
  const resolver = useMemo(() => zodResolver(personForm(t)), [t])
  const { name, alias, role } = profile
  const form = useForm({ resolver, defaultValues: { name, alias, role } })
  const save = useMutation(
    api.session.saveProfile.mutationOptions({
      onSuccess: async saved => {
        form.reset({ name: saved.name, alias: saved.alias, role: saved.role })
        await queries.invalidateQueries({ queryKey: api.session.key() })
        await queries.invalidateQueries({ queryKey: api.people.key() })
        announce(t('settings.profile.saved'))
      },
      onError: error => {
        const faults = faultsOf(error)
        if (faults.length === 0) announceError(error)
        for (const fault of faults) {
          const message = faultText(fault, t)
          form.setError(fault.path === 'role' ? 'role' : 'alias', { message }, { shouldFocus: true })
        }
      },
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
            <LabelledControl label={t('settings.profile.role')} hint={errors.role?.message}>
              {id => (
                <SegmentedControl
                  aria-labelledby={id}
                  disabled={!supervises}
                  value={field.value}
                  onChange={field.onChange}
                  data={roles.map(value => ({
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
