import { TextInput } from '@mantine/core'

interface Props {
  readonly className: string
  readonly label: string
  /** The label, if there is nothing better to say. */
  readonly placeholder?: string
  readonly value: string
  readonly onSearch: (value: string) => void
}

/** Narrows a list by what is typed; its name is read, not shown. */
export function SearchField({ className, label, placeholder = label, value, onSearch }: Props) {
  return (
    <TextInput
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={event => onSearch(event.currentTarget.value)}
    />
  )
}
