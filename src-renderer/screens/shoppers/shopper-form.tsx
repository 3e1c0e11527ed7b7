import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Shopper } from '../../../src-shared/model/shopper.ts'
import { announce } from '../../app/announce.ts'
import { faultsOf } from '../../app/explain.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'

/** The model's rules for a shopper, with their faults in the words of the screen. */
function shopperForm(t: Translate) {
  const line = z.string().trim().max(200, t('shoppers.fault.tooLong'))
  return z.object({
    alias: z.string().trim().min(1, t('shoppers.fault.aliasMissing')).max(60, t('shoppers.fault.aliasLong')),
    name: line,
    city: line,
    phone: line,
    email: line,
  })
}
type Form = z.infer<ReturnType<typeof shopperForm>>

const blank: Form = { alias: '', name: '', city: '', phone: '', email: '' }

/** The fields of a shopper. Faults of the door land on the alias. */
export function ShopperForm({ shopper }: { shopper?: Shopper }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const resolver = useMemo(() => zodResolver(shopperForm(t)), [t])
  const form = useForm<Form>({
    resolver,
    defaultValues: shopper ? shopperForm(t).parse(shopper) : blank,
  })
  const save = useMutation(
    api.shoppers.save.mutationOptions({
      onSuccess: async saved => {
        form.reset(shopperForm(t).parse(saved))
        await queries.invalidateQueries({ queryKey: api.shoppers.key() })
        await queries.invalidateQueries({ queryKey: api.waves.key() })
        announce(t('shoppers.form.saved'))
        if (!shopper) navigate('/shoppers')
      },
      onError: error => {
        for (const { path, code, found = '' } of faultsOf(error)) {
          if (path !== 'alias') continue
          const message =
            code === 'duplicateCode'
              ? t('shoppers.fault.aliasTaken')
              : code === 'inUse'
                ? t('shoppers.fault.aliasFixed', { found })
                : t('shoppers.fault.other')
          form.setError('alias', { message }, { shouldFocus: true })
        }
      },
    }),
  )
  const { errors, isDirty } = form.formState
  const onAlias = save.error !== null && faultsOf(save.error).some(({ path }) => path === 'alias')
  const fixed = shopper !== undefined && shopper.visits > 0
  const plain = [
    ['name', 'name'],
    ['city', 'address-level2'],
    ['phone', 'tel'],
    ['email', 'email'],
  ] as const
  return (
    <form
      className="shopper-form"
      noValidate
      onSubmit={event =>
        void form.handleSubmit(values =>
          save.mutate(
            shopper ? { ...values, id: shopper.id, active: shopper.active } : { ...values, active: true },
          ),
        )(event)
      }
    >
      <TextInput
        className="shopper-wide"
        label={t('shoppers.field.alias')}
        description={t(fixed ? 'shoppers.hint.aliasFixed' : 'shoppers.hint.alias')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        withAsterisk={false}
        readOnly={fixed}
        autoComplete="off"
        error={errors.alias?.message}
        {...form.register('alias')}
      />
      {plain.map(([name, kind]) => (
        <TextInput
          key={name}
          label={t(`shoppers.field.${name}`)}
          description={name === 'city' ? t('shoppers.hint.city') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          // Of other people: the browser's own suggestions are the wrong ones.
          autoComplete="off"
          inputMode={kind === 'tel' || kind === 'email' ? kind : 'text'}
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
      {save.error !== null && !onAlias && (
        <div className="shopper-wide">
          <ErrorState error={save.error} />
        </div>
      )}
      <div className="shopper-wide">
        <Button
          type="submit"
          variant={shopper ? 'default' : 'filled'}
          loading={save.isPending}
          disabled={shopper !== undefined && !isDirty}
        >
          {t('shoppers.form.save')}
        </Button>
      </div>
    </form>
  )
}
