import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { client, queries } from '../../client.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { messages } from '../../messages.ts'
import { PeopleChoice } from './people-choice.tsx'
import { useWait, waitOf } from './use-wait.ts'

type Props = {
  people: ContractOutputs['people']['list']
  before: string | null
  folder: string
}

/** Who works now, and their PIN where they have one. */
export function SignInForm({ people, before, folder }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(people.find(({ here }) => here)?.id ?? people[0]?.id ?? '')
  const [pin, setPin] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const [seconds, startWait] = useWait()
  const field = useRef<HTMLInputElement>(null)
  const act = useRef<HTMLButtonElement>(null)
  const person = people.find(({ id }) => id === chosen)
  const hasPin = person?.hasPin === true
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another person, the cursor where they go on
  useEffect(() => (hasPin ? field.current : act.current)?.focus(), [chosen, hasPin])
  const enter = useMutation({
    mutationFn: () => client.people.signIn({ id: chosen, pin: hasPin ? pin : null }),
    onSuccess: async () => {
      setPin('')
      // Somebody else begins with nothing of what stood here.
      if (before !== null && before !== chosen) location.assign('/')
      else await queries.invalidateQueries()
    },
    onError: error => {
      setAsked(waitOf(error))
      startWait(waitOf(error))
      const { code, what } = explain(error, messages.t)
      const phrase = !/^\d*$/u.test(pin)
      if (code === 'PIN_WRONG') setSaid(t(phrase ? 'people.signIn.wrongLayout' : 'people.signIn.wrong'))
      else setSaid(what)
      setPin('')
      field.current?.focus()
    },
  })
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!enter.isPending && seconds === 0) enter.mutate()
      }}
    >
      <PeopleChoice
        people={people}
        value={chosen}
        onChange={id => {
          setChosen(id)
          setPin('')
          setSaid(null)
          setAsked(0)
          startWait(0)
        }}
      />
      {hasPin && (
        <TextInput
          ref={field}
          type="password"
          label={t('people.signIn.pin')}
          autoComplete="off"
          value={pin}
          onChange={event => setPin(event.currentTarget.value)}
          aria-invalid={said !== null || undefined}
          aria-describedby="sign-in-said"
        />
      )}
      <p id="sign-in-said" className="sign-in-said" role="alert">
        {said}
        {asked > 0 && <span className="only-read">{`. ${t('people.signIn.wait', { count: asked })}`}</span>}
        {/* Counted down for the eye alone. */}
        {seconds > 0 && <span aria-hidden="true">{`. ${t('people.signIn.wait', { count: seconds })}`}</span>}
      </p>
      <Button ref={act} type="submit" variant="filled" loading={enter.isPending} aria-disabled={seconds > 0}>
        {t('people.signIn.act')}
      </Button>
      {hasPin && (
        <details className="sign-in-forgotten">
          <summary>{t('people.signIn.forgotten')}</summary>
          <p>{t('people.signIn.forgottenHelp')}</p>
          <code>{`vizit people --data "${folder}"`}</code>
          <code>{`vizit people reset-pin … --data "${folder}"`}</code>
        </details>
      )}
    </form>
  )
}
