import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'

type Props = {
  people: ContractOutputs['people']['list']
  value: string
  onChange: (id: string) => void
}

/** Everybody at this laptop as one group of radio buttons; one person alone is only named. */
export function PeopleChoice({ people, value, onChange }: Props) {
  const { t } = useTranslation()
  const name = useId()
  if (people.length === 1) return <p className="sign-in-alone">{people[0]?.name}</p>
  return (
    <fieldset className="sign-in-people">
      <legend className="only-read">{t('people.signIn.title')}</legend>
      {people.map(person => (
        <label key={person.id} className="sign-in-person" data-chosen={person.id === value || undefined}>
          <input
            type="radio"
            className="only-read"
            name={name}
            checked={person.id === value}
            onChange={() => onChange(person.id)}
          />
          <span>{person.name}</span>
          {!person.hasPin && <span className="sign-in-mark">{t('people.signIn.noPin')}</span>}
        </label>
      ))}
    </fieldset>
  )
}
