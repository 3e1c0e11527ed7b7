import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import { pinSchema } from '../../../src-shared/model/pin.ts'
import { announce } from '../../app/announce.ts'
import { explain } from '../../app/explain.ts'
import { api, client, queries } from '../../client.ts'
import { waitOf } from '../sign-in/use-wait.ts'

function schema(t: Translate, hasPin: boolean) {
  return z
    .object({ old: z.string(), pin: z.string(), again: z.string() })
    .superRefine(({ old, pin, again }, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (hasPin && old === '') wrong('old', t('people.pin.oldNeeded'))
      if (!pinSchema.safeParse(pin).success) wrong('pin', t('people.pin.rule'))
      else if (pin !== again) wrong('again', t('people.pin.different'))
    })
}

/** Asks the old PIN where there is one; the new one twice, or none to take it away. */
export function PinForm({ hasPin, onDone }: { hasPin: boolean; onDone: () => void }) {
  const { t } = useTranslation()
  const resolver = useMemo(() => zodResolver(schema(t, hasPin)), [t, hasPin])
  const form = useForm({ resolver, defaultValues: { old: '', pin: '', again: '' } })
  const { setFocus } = form
  useEffect(() => setFocus(hasPin ? 'old' : 'pin'), [setFocus, hasPin])
  const save = useMutation({
    mutationFn: (pin: string | null) =>
      client.people.setPin({ old: hasPin ? form.getValues('old') : null, pin }),
    onSuccess: async saved => {
      await queries.invalidateQueries({ queryKey: api.session.key() })
      announce(t(saved.hasPin ? 'people.pin.saved' : 'people.pin.removed'))
      onDone()
    },
    onError: error => {
      const wait = waitOf(error)
      const { what } = explain(error, t)
      const message = wait > 0 ? `${what}. ${t('people.signIn.wait', { count: wait })}` : what
      form.setError(hasPin ? 'old' : 'pin', { message }, { shouldFocus: true })
    },
  })
  const { errors } = form.formState
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={event => void form.handleSubmit(({ pin }) => save.mutate(pin))(event)}
    >
      {hasPin && (
        <TextInput
          type="password"
          label={t('people.pin.old')}
          autoComplete="off"
          error={errors.old?.message}
          {...form.register('old')}
        />
      )}
      <TextInput
        type="password"
        label={t('people.pin.new')}
        description={t('people.pin.rule')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        error={errors.pin?.message}
        {...form.register('pin')}
      />
      <TextInput
        type="password"
        label={t('people.pin.again')}
        autoComplete="off"
        error={errors.again?.message}
        {...form.register('again')}
      />
      <div className="settings-acts">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {t(hasPin ? 'people.pin.change' : 'people.pin.set')}
        </Button>
        {hasPin && (
          <Button
            disabled={save.isPending}
            onClick={() => {
              if (form.getValues('old') === '') form.setError('old', { message: t('people.pin.oldNeeded') })
              else save.mutate(null)
            }}
          >
            {t('people.pin.remove')}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  )
}
