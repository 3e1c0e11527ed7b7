import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TagsInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { mostTags, type Branch } from '../../../src-shared/model/branch.ts'
import { announce } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { branchFormSchema, isBranchField, type BranchForm as Form } from './branch-form-schema.ts'
import { proposeCode } from '../../../src-shared/authoring/propose-code.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { tagsIn } from './tags-in.ts'

const blank: Form = { code: '', name: '', city: '', region: '', address: '', format: '', tags: [] }

/** The fields of a branch. Faults of the door land on their fields. */
export function BranchForm({ branch }: { branch?: Branch }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const language = usePreferences(state => state.language)
  const resolver = useMemo(() => zodResolver(branchFormSchema(t)), [t])
  const form = useForm<Form>({
    resolver,
    defaultValues: branch ? branchFormSchema(t).parse(branch) : blank,
  })
  const save = useMutation(
    api.branches.save.mutationOptions({
      onSuccess: async saved => {
        form.reset(branchFormSchema(t).parse(saved))
        queries.setQueryData(api.branches.get.queryKey({ input: { id: saved.id } }), saved)
        await queries.invalidateQueries({ queryKey: api.branches.key() })
        announce(t('branches.form.saved'))
        if (!branch) navigate('/branches')
      },
      onError: error => {
        for (const fault of faultsOf(error)) {
          if (!isBranchField(fault.path)) continue
          const message =
            fault.code === 'duplicateCode' ? t('branches.fault.codeTaken') : t('branches.fault.other')
          form.setError(fault.path, { message }, { shouldFocus: true })
        }
      },
    }),
  )
  const known = useQuery(api.branches.list.queryOptions({ input: {} }))
  const isNew = branch === undefined
  const { setFocus } = form
  useEffect(() => {
    if (isNew) setFocus('name')
  }, [isNew, setFocus])
  const { errors, isDirty, dirtyFields } = form.formState
  const onFields = save.error !== null && faultsOf(save.error).some(fault => isBranchField(fault.path))
  const name = form.register('name', {
    // The code follows the name until someone writes a code of their own.
    onChange: () => {
      if (isNew && dirtyFields.code !== true) form.setValue('code', proposeCode(form.getValues('name')))
    },
  })
  return (
    <form
      className="branch-form"
      noValidate
      onSubmit={event =>
        void form.handleSubmit(values => save.mutate(branch ? { id: branch.id, ...values } : values))(event)
      }
    >
      <TextInput
        className="branch-wide"
        label={t('branches.field.name')}
        description={t('branches.hint.name')}
        required
        withAsterisk={false}
        error={errors.name?.message}
        {...name}
      />
      <TextInput
        className="branch-wide"
        label={t('branches.field.code')}
        description={t('branches.hint.code')}
        required
        withAsterisk={false}
        spellCheck={false}
        autoCapitalize="none"
        error={errors.code?.message}
        {...form.register('code')}
      />
      <TextInput label={t('branches.field.city')} error={errors.city?.message} {...form.register('city')} />
      <TextInput
        label={t('branches.field.region')}
        error={errors.region?.message}
        {...form.register('region')}
      />
      <TextInput
        className="branch-wide"
        label={t('branches.field.address')}
        error={errors.address?.message}
        {...form.register('address')}
      />
      <TextInput
        className="branch-wide"
        label={t('branches.field.format')}
        description={t('branches.hint.format')}
        error={errors.format?.message}
        {...form.register('format')}
      />
      <Controller
        control={form.control}
        name="tags"
        render={({ field: { ref, ...field } }) => (
          <TagsInput
            className="branch-wide"
            label={t('branches.field.tags')}
            description={t('branches.hint.tags')}
            data={tagsIn(known.data ?? [], language)}
            maxTags={mostTags}
            splitChars={[',', ';']}
            acceptValueOnBlur
            openOnFocus={false}
            maxDropdownHeight={240}
            error={errors.tags?.message ?? errors.tags?.root?.message}
            ref={ref}
            {...field}
          />
        )}
      />
      {save.error !== null && !onFields && (
        <div className="branch-wide">
          <ErrorState error={save.error} />
        </div>
      )}
      <div className="branch-wide">
        <Button
          type="submit"
          variant={branch ? 'default' : 'filled'}
          loading={save.isPending}
          disabled={branch !== undefined && !isDirty}
        >
          {t('branches.form.save')}
        </Button>
      </div>
    </form>
  )
}
