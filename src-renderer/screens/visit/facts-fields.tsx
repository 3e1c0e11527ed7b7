import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { FormProvider, useFieldArray, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ScoringStore } from '../../stores/scoring-state.ts'
import { ContactFields } from './contact-fields.tsx'
import { CostFields } from './cost-fields.tsx'
import { emptyContact, factsFormSchema, factsOf, formOf, type FactsForm } from './facts-form.ts'
import { MoneyFields } from './money-fields.tsx'
import { NarrativeField } from './narrative-field.tsx'
import { StaffFields } from './staff-fields.tsx'
import { VisitCourse } from './visit-course.tsx'

/** The form itself: every change is saved after a pause, part by part. */
export function FactsFields({ store }: { store: ScoringStore }) {
  const { t } = useTranslation()
  const [initial] = useState(() => store.getState())
  const form = useForm<FactsForm>({
    defaultValues: formOf(initial.facts, initial.audit.channel),
    resolver: zodResolver(factsFormSchema),
    mode: 'onTouched',
  })
  const { control, subscribe, getValues } = form
  const contacts = useFieldArray({ control, name: 'contacts' })
  const [whole, setWhole] = useState(true)

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const read = factsOf(getValues(), store.getState().facts)
          setWhole(read.whole)
          if (JSON.stringify(read.facts) !== JSON.stringify(store.getState().facts)) {
            store.acts.setFacts(read.facts)
          }
        },
      }),
    [subscribe, getValues, store],
  )

  return (
    <FormProvider {...form}>
      <form
        className="facts-form"
        onSubmit={event => event.preventDefault()}
        onBlur={() => store.acts.flush()}
        noValidate
      >
        <section aria-labelledby="facts-contacts">
          <h2 id="facts-contacts">{t('visit.contacts.title')}</h2>
          <p className="facts-hint">{t('visit.contacts.hint')}</p>
          {contacts.fields.map((field, index) => (
            <ContactFields
              key={field.id}
              index={index}
              onRemove={contacts.fields.length > 1 ? () => contacts.remove(index) : null}
            />
          ))}
          <Button variant="subtle" onClick={() => contacts.append(emptyContact(initial.audit.channel))}>
            {t('visit.contacts.add')}
          </Button>
          <VisitCourse store={store} />
        </section>

        <StaffFields />

        <section aria-labelledby="facts-purchase">
          <h2 id="facts-purchase">{t('visit.purchase.title')}</h2>
          <p className="facts-hint">{t('visit.purchase.hint')}</p>
          <MoneyFields name="purchase" />
        </section>

        <NarrativeField />
        <CostFields store={store} />
        <p role="status" className="facts-unfinished">
          {whole ? '' : t('visit.unfinished')}
        </p>
      </form>
    </FormProvider>
  )
}
