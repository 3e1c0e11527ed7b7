import { TextInput } from '@mantine/core'
import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

/** Inks that read on white paper; any other can be typed. */
const inks = {
  teal: '#0b6e6e',
  blue: '#1f5fa8',
  violet: '#5b4a9e',
  crimson: '#a3244f',
  rust: '#b3401f',
  ochre: '#8a5a00',
  green: '#2f6b2f',
  graphite: '#3a4347',
} as const
const names = ['teal', 'blue', 'violet', 'crimson', 'rust', 'ochre', 'green', 'graphite'] as const

type Props = {
  value: string
  onChange: (colour: string) => void
  inputRef: Ref<HTMLInputElement>
  error: string | undefined
}

/** The brand colour: eight swatches as one radio group, or six digits. */
export function ColourChoice({ value, onChange, inputRef, error }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <fieldset>
        <legend className="labelled-label">{t('settings.organisation.colour')}</legend>
        <div className="swatches">
          {names.map(name => (
            <label key={name} className="swatch" title={t(`settings.organisation.colours.${name}`)}>
              <input
                type="radio"
                className="only-read"
                name={id}
                aria-label={t(`settings.organisation.colours.${name}`)}
                checked={value.toLowerCase() === inks[name]}
                onChange={() => onChange(inks[name])}
              />
              <svg viewBox="0 0 28 28" aria-hidden="true">
                <rect x="4" y="4" width="20" height="20" rx="4" fill={inks[name]} stroke="var(--border)" />
                {value.toLowerCase() === inks[name] && (
                  <rect
                    x="1.5"
                    y="1.5"
                    width="25"
                    height="25"
                    rx="6"
                    fill="none"
                    stroke="var(--ink)"
                    strokeWidth="1.5"
                  />
                )}
              </svg>
            </label>
          ))}
          <TextInput
            ref={inputRef}
            className="swatch-own"
            aria-label={t('settings.organisation.colour')}
            aria-describedby={`${id}-hint`}
            spellCheck={false}
            maxLength={7}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
            error={error}
          />
        </div>
      </fieldset>
      <p id={`${id}-hint`} className="labelled-hint">
        {t('settings.organisation.colourHint')}
      </p>
    </div>
  )
}
