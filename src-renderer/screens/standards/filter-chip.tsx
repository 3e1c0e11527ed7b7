import { Combobox, useCombobox } from '@mantine/core'
import './filters.css'

export type ChipOption = { value: string; label: string; count: number }

type Props = {
  label: string
  /** Of no choice. */
  none: string
  options: readonly ChipOption[]
  value: string | null
  /** Differs from what it is at first. */
  narrowed: boolean
  onChange: (value: string | null) => void
}

/** Stands for no choice: an option needs a value of its own. */
const nothing = '@none'

/** One filter: what it is about, what is chosen, and with the list open how many lines each choice leaves. */
export function FilterChip({ label, none, options, value, narrowed, onChange }: Props) {
  const box = useCombobox({
    onDropdownClose: () => box.resetSelectedOption(),
    onDropdownOpen: () => box.updateSelectedOptionIndex('active', { scrollIntoView: true }),
  })
  const chosen = value === null ? none : (options.find(option => option.value === value)?.label ?? value)
  return (
    <Combobox
      store={box}
      width="max-content"
      withinPortal={false}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      shadow=""
      onOptionSubmit={picked => {
        onChange(picked === nothing ? null : picked)
        box.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          type="button"
          // A choice out of a list: the name is what it is about, the value is what stands in it.
          role="combobox"
          aria-label={label}
          className="chip"
          data-set={narrowed || undefined}
          onClick={() => box.toggleDropdown()}
        >
          <span className="chip-label">{label}</span> <span className="chip-value">{chosen}</span>
          <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className="chip-list" aria-label={label}>
          <Combobox.Option value={nothing} active={value === null} aria-selected={value === null}>
            {none}
          </Combobox.Option>
          {options.map(option => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              active={option.value === value}
              aria-selected={option.value === value}
            >
              <span className="chip-option">
                <span>{option.label}</span>
                <span className="chip-count">{option.count}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
