import { Button, CloseButton, TextInput } from '@mantine/core'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { FactsForm } from './facts-form.ts'
import { useFactFault } from './use-fact-fault.ts'

/** Who served: a role and an alias, never a name. */
export function StaffFields() {
  const { t } = useTranslation()
  const faultText = useFactFault()
  const { control, register, formState } = useFormContext<FactsForm>()
  const staff = useFieldArray({ control, name: 'staff' })
  return (
    <section aria-labelledby="facts-staff">
      <h2 id="facts-staff">{t('visit.staff.title')}</h2>
      <p className="facts-hint">{t('visit.staff.hint')}</p>
      {staff.fields.map((field, index) => (
        <div className="facts-row facts-person" key={field.id}>
          <TextInput
            label={t('visit.staff.role')}
            placeholder={t('visit.staff.roleExample')}
            maxLength={200}
            w="18rem"
            error={faultText(formState.errors.staff?.[index]?.role)}
            {...register(`staff.${index}.role`)}
          />
          <TextInput
            label={t('visit.staff.alias')}
            placeholder={t('visit.staff.aliasExample')}
            maxLength={200}
            w="12rem"
            {...register(`staff.${index}.alias`)}
          />
          <CloseButton
            aria-label={t('visit.staff.remove', { number: index + 1 })}
            onClick={() => staff.remove(index)}
          />
        </div>
      ))}
      <Button variant="subtle" onClick={() => staff.append({ role: '', alias: '' })}>
        {t('visit.staff.add')}
      </Button>
    </section>
  )
}
