import { Autocomplete } from '@mantine/core'
import type { Ref } from 'react'
import '../../components/choice-chip.css'

type Option = { value: string; label: string }
type Props = {
  label: string
  hint: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  onBlur: () => void
  inputRef: Ref<HTMLInputElement>
  error: string | undefined
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A value out of a list that may also be written by hand; known values are shown by their names. */
export function FreeChoice({ label, hint, options, value, onChange, onBlur, inputRef, error }: Props) {
  const labels = options.map(option => option.label)
  return (
    <Autocomplete
      ref={inputRef}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={labels}
      value={options.find(option => option.value === value)?.label ?? value}
      onChange={typed => onChange(options.find(option => same(option.label, typed))?.value ?? typed)}
      onBlur={onBlur}
      error={error}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false, shadow: '' }}
      withScrollArea={false}
      classNames={{ dropdown: 'free-list', option: 'free-option' }}
      // With a whole name written, the others are offered again.
      filter={({ options: all, search }) =>
        labels.some(one => same(one, search))
          ? all
          : all.filter(one => 'label' in one && one.label.toLowerCase().includes(search.trim().toLowerCase()))
      }
    />
  )
}
