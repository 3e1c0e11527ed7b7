import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../src-shared/model/profile.ts'
import { announce, announceError } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { faultText } from '../../app/fault-text.ts'
import { api, client, queries } from '../../client.ts'
import { personForm, roles, type PersonFields } from './person-fields.ts'

/** Name, alias and role; what the door finds wrong stands under the field it is about. */
export function PersonForm({ person, onDone }: { person: Person | null; onDone: () => void }) {
  const { t } = useTranslation()
  const resolver = useMemo(() => zodResolver(personForm(t)), [t])
  const form = useForm<PersonFields>({
    resolver,
    defaultValues: { name: person?.name ?? '', alias: person?.alias ?? '', role: person?.role ?? 'shopper' },
  })
  const save = useMutation({
    mutationFn: (fields: PersonFields) =>
      person ? client.people.save({ id: person.id, ...fields }) : client.people.add(fields),
    onSuccess: async saved => {
      await queries.invalidateQueries({ queryKey: api.people.key() })
      await queries.invalidateQueries({ queryKey: api.session.key() })
      announce(person ? t('people.list.saved') : t('people.list.added', { name: saved.name }))
      onDone()
    },
    onError: error => {
      const faults = faultsOf(error)
      if (faults.length === 0) announceError(error)
      for (const fault of faults) {
        form.setError(
          fault.path === 'role' ? 'role' : 'alias',
          { message: faultText(fault, t) },
          { shouldFocus: true },
        )
      }
    },
  })
  const { errors } = form.formState
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={event => void form.handleSubmit(fields => save.mutate(fields))(event)}
    >
      <TextInput
        label={t('settings.profile.name')}
        autoComplete="off"
        data-autofocus
        error={errors.name?.message}
        {...form.register('name')}
      />
      <TextInput
        label={t('settings.profile.alias')}
        description={t('settings.profile.aliasHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        error={errors.alias?.message}
        {...form.register('alias')}
      />
      <Controller
        control={form.control}
        name="role"
        render={({ field }) => (
          <Select
            label={t('settings.profile.role')}
            allowDeselect={false}
            ref={field.ref}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            data={roles.map(value => ({ value, label: t(`session.roles.${value}`) }))}
            error={errors.role?.message}
          />
        )}
      />
      <div className="settings-acts">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t('common.act.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  )
}
