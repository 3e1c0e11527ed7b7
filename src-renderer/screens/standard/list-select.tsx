import { Select } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import type { StandardForm } from './standard-form-schema.ts'

type Props = {
  name: 'criterion' | 'dimension' | 'channel' | 'evidenceRule'
  label: string
  options: readonly { value: string; label: string }[]
  /** May be left unsaid; the placeholder says what holds then. */
  unsaid?: string
}

/** A choice out of a closed list. */
export function ListSelect({ name, label, options, unsaid }: Props) {
  const { control } = useFormContext<StandardForm>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={label}
          data={[...options]}
          ref={field.ref}
          value={field.value === '' ? null : field.value}
          onChange={value => field.onChange(value ?? '')}
          onBlur={field.onBlur}
          allowDeselect={unsaid !== undefined}
          placeholder={unsaid ?? ''}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}
