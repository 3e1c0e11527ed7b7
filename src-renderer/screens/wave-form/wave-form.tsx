import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useMemo, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { Shopper } from '../../../src-shared/model/shopper.ts'
import { announce } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { BranchChoice } from './branch-choice.tsx'
import { BriefFields } from './brief-fields.tsx'
import { CodeChoice } from './code-choice.tsx'
import { MainFields, MoneyFields } from './main-fields.tsx'
import { waveFormSchema, type WaveForm as Form } from './wave-form-schema.ts'
import { waveOf } from './wave-form-values.ts'

interface Props {
  /** Without one a new wave is made. */
  readonly id?: string | undefined
  readonly values: Form
  readonly branches: readonly Branch[]
  readonly shoppers: readonly Shopper[]
  readonly checklists: readonly { readonly code: string; readonly title: LocalisedText }[]
}

/** The set-up of a wave. Faults of the door land on their fields. */
export function WaveForm({ id, values, branches, shoppers, checklists }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const resolver = useMemo(() => zodResolver(waveFormSchema(t)), [t])
  const form = useForm<Form>({ resolver, defaultValues: values })
  const save = useMutation(
    api.waves.save.mutationOptions({
      onSuccess: async saved => {
        await queries.invalidateQueries({ queryKey: api.waves.key() })
        announce(t('waves.form.saved'))
        navigate(`/waves/${saved.code}`)
      },
      onError: error => {
        if (faultsOf(error).some(({ path, code }) => path === 'code' && code === 'duplicateCode')) {
          form.setError('code', { message: t('waves.form.fault.codeTaken') }, { shouldFocus: true })
        }
      },
    }),
  )
  const onCode = save.error !== null && faultsOf(save.error).some(({ path }) => path === 'code')
  const people = shoppers.map(({ id: value, alias, city }) => ({
    value,
    label: [alias, city].filter(Boolean).join(' · '),
  }))
  const lists = checklists.map(({ code, title }) => ({ value: code, label: localised(title, language) }))
  return (
    <FormProvider {...form}>
      <form
        className="wave-form"
        noValidate
        onSubmit={event =>
          void form.handleSubmit(valid =>
            save.mutate({ ...(id === undefined ? {} : { id }), ...waveOf(valid) }),
          )(event)
        }
      >
        <Part title={t('waves.form.main')}>
          <MainFields />
        </Part>
        <Part title={t('waves.form.checklists')} hint={lists.length > 1 && t('waves.form.checklistsHint')}>
          {lists.length === 0 ? (
            <p className="wave-form-quiet">{t('waves.form.noChecklists')}</p>
          ) : (
            <CodeChoice name="checklists" label={t('waves.form.checklists')} options={lists} />
          )}
        </Part>
        <Part title={t('waves.form.branches')}>
          <BranchChoice branches={branches} />
        </Part>
        <Part title={t('waves.form.shoppers')} hint={people.length > 0 && t('waves.form.shoppersHint')}>
          {people.length === 0 ? (
            <p className="wave-form-quiet">{t('waves.form.noShoppers')}</p>
          ) : (
            <CodeChoice name="shoppers" label={t('waves.form.shoppers')} options={people} />
          )}
        </Part>
        <Part title={t('waves.form.brief')}>
          <BriefFields />
        </Part>
        <Part title={t('waves.form.money')}>
          <MoneyFields />
        </Part>
        {save.error !== null && !onCode && <ErrorState error={save.error} />}
        <div className="wave-form-save">
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t('waves.form.save')}
          </Button>
        </div>
      </form>
    </FormProvider>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string | false; children: ReactNode }) {
  const heading = useId()
  return (
    <section className="wave-form-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {hint && <p className="wave-form-quiet">{hint}</p>}
      {children}
    </section>
  )
}
