import { Button, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'

/** Erases who a shopper is; the visits stay. */
export function PersonPart() {
  const { t } = useTranslation()
  const shoppers = useQuery(api.shoppers.list.queryOptions({ input: {} }))
  const [shopper, setShopper] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const purge = useMutation(
    api.retention.purgePerson.mutationOptions({
      onSuccess: async ({ alias }) => {
        setShopper(null)
        setReason('')
        setAsked(false)
        await queries.invalidateQueries()
        announce(t('retention.person.done', { alias }))
      },
    }),
  )
  const blank = reason.trim() === ''
  const choices = (shoppers.data ?? []).map(one => ({
    value: one.id,
    label: one.name === '' ? one.alias : `${one.alias}, ${one.name}`,
  }))
  return (
    <section className="retention-person" aria-labelledby="retention-person">
      <h2 id="retention-person">{t('retention.person.title')}</h2>
      <p className="retention-note">{t('retention.person.note')}</p>
      {shoppers.data?.length === 0 ? (
        <p>{t('retention.person.none')}</p>
      ) : (
        <form
          className="retention-form"
          onSubmit={event => {
            event.preventDefault()
            setAsked(true)
            if (shopper !== null && !blank) purge.mutate({ shopper, reason: reason.trim() })
          }}
        >
          <Select
            label={t('retention.person.who')}
            data={choices}
            value={shopper}
            searchable
            onChange={setShopper}
          />
          <TextInput
            label={t('retention.dialog.reason')}
            value={reason}
            error={asked && blank ? t('retention.dialog.needReason') : undefined}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button type="submit" disabled={shopper === null} loading={purge.isPending}>
            {t('retention.person.act')}
          </Button>
        </form>
      )}
      {purge.error !== null && <ErrorState error={purge.error} />}
    </section>
  )
}
