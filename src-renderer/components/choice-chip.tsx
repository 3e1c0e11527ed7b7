import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './choice-chip.css'

export interface Choice {
  readonly value: string
  readonly label: string
  /** How many lines it leaves. */
  readonly count?: number
}

interface Props {
  readonly label: string
  /** Of no choice; null where something is always chosen. */
  readonly none: string | null
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  /** Several at a time: the list stays open. */
  readonly several?: boolean
  /** Differs from what it is at first. */
  readonly narrowed: boolean
  readonly onChange: (chosen: string[]) => void
}

/** Stands for no choice: an option needs a value of its own. */
const nothing = '@none'

/** More options than this are looked for by typing. */
const mostInSight = 15

/** One filter: what it is about and what is chosen; a click or Enter opens the list. */
export function ChoiceChip({ label, none, options, chosen, several = false, narrowed, onChange }: Props) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const searched = options.length > mostInSight
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption()
      setWanted('')
      // The field had the focus, and is gone.
      if (searched) box.focusTarget()
    },
    onDropdownOpen: () => {
      if (searched) box.focusSearchInput()
    },
  })
  const { dropdownOpened, selectActiveOption } = box
  // At once, not by a timer as the library's own: an arrow may come before that, and would count for nothing.
  useEffect(() => {
    if (dropdownOpened) selectActiveOption()
  }, [dropdownOpened, selectActiveOption])
  const words = wanted.trim().toLocaleLowerCase()
  const found = options.filter(option => option.label.toLocaleLowerCase().includes(words))
  const chosenWords = chosen.map(value => options.find(option => option.value === value)?.label ?? value)
  function pick(value: string) {
    if (!several) box.closeDropdown()
    if (value === nothing) return onChange([])
    if (!several) return onChange([value])
    const left = chosen.filter(one => one !== value)
    // In the order of the list, whatever came first.
    const next = left.length < chosen.length ? left : [...chosen, value]
    onChange(options.map(option => option.value).filter(one => next.includes(one)))
  }
  return (
    <Combobox
      store={box}
      width="max-content"
      withinPortal={false}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      shadow=""
      onOptionSubmit={pick}
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
          <span className="chip-label">{label}</span>{' '}
          <span className="chip-value">{chosenWords.length > 0 ? chosenWords.join(', ') : none}</span>
          <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {searched && (
          <Combobox.Search
            className="chip-search"
            aria-label={t('common.searchIn', { list: label })}
            placeholder={t('common.searchIn', { list: label })}
            value={wanted}
            onChange={event => {
              setWanted(event.currentTarget.value)
              box.selectFirstOption()
            }}
          />
        )}
        <Combobox.Options
          className="chip-list"
          aria-label={label}
          aria-multiselectable={several || undefined}
        >
          {none !== null && words === '' && (
            <Combobox.Option value={nothing} active={chosen.length === 0} aria-selected={chosen.length === 0}>
              {none}
            </Combobox.Option>
          )}
          {found.length === 0 && <Combobox.Empty>{t('common.nothingFound')}</Combobox.Empty>}
          {found.map(({ value, label: text, count }) => (
            <Combobox.Option
              key={value}
              value={value}
              active={chosen.includes(value)}
              aria-selected={chosen.includes(value)}
            >
              <span className="chip-option" data-several={several || undefined}>
                <span>{text}</span>
                {count !== undefined && <span className="chip-count">{count}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
