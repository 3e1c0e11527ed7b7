import { NativeSelect } from '@mantine/core'

interface Props<Value extends string> {
  readonly label: string
  readonly quiet?: boolean
  readonly value: Value | ''
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly onChange: (value: Value) => void
  /** What the empty choice is called; without it there is none. */
  readonly none?: string
  readonly onNone?: () => void
  readonly hint?: string | undefined
  readonly part?: string
  readonly className?: string
}

/** One of a closed list: the system's own list, quick by keyboard. */
export function ChoiceList<Value extends string>({
  label,
  quiet = false,
  value,
  values,
  words,
  onChange,
  none,
  onNone,
  hint,
  part,
  className,
}: Props<Value>) {
  return (
    <NativeSelect
      {...(quiet ? { 'aria-label': label } : { label })}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-part={part}
      className={className}
      value={value}
      onChange={event => {
        const chosen = values.find(one => one === event.currentTarget.value)
        if (chosen === undefined) onNone?.()
        else onChange(chosen)
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {values.map(one => (
        <option key={one} value={one}>
          {words(one)}
        </option>
      ))}
    </NativeSelect>
  )
}
