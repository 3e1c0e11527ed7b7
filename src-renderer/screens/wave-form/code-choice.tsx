import { Checkbox } from '@mantine/core'
import { useController } from 'react-hook-form'
import type { WaveForm } from './wave-form-schema.ts'

interface Props {
  readonly name: 'checklists' | 'shoppers'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Some of a list, each with a box. */
export function CodeChoice({ name, label, options }: Props) {
  const { field } = useController<WaveForm, Props['name']>({ name })
  return (
    <fieldset className="wave-form-boxes">
      <legend className="only-read">{label}</legend>
      {options.map(option => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={field.value.includes(option.value)}
          onChange={event => {
            const rest = field.value.filter(value => value !== option.value)
            field.onChange(event.currentTarget.checked ? [...rest, option.value] : rest)
          }}
        />
      ))}
    </fieldset>
  )
}
