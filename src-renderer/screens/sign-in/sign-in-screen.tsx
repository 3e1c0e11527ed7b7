import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'

type Props = {
  session: ContractOutputs['session']['get']
  /** Who was signed in before it was locked, if anybody was in this window. */
  before: string | null
}

/**
 * Covers the whole window, dialogs too, until somebody signs in. What stood there stays behind it: an unsaved form is
 * as it was when the same person comes back.
 */
export default function SignInScreen({ session, before }: Props) {
  const { t } = useTranslation()
  const cover = useRef<HTMLDialogElement>(null)
  const people = useQuery(api.people.list.queryOptions({ input: {}, staleTime: 0 }))
  const title = t('people.signIn.title')
  useEffect(() => {
    const dialog = cover.current
    if (!dialog) return
    dialog.showModal()
    return () => dialog.close()
  }, [])
  useEffect(() => {
    document.title = `${title} · Vizit`
  }, [title])
  return (
    <dialog
      ref={cover}
      className="sign-in"
      aria-labelledby="sign-in-title"
      // The Escape key closes a dialog at the second press, whatever is said to the first.
      closedby="none"
      // The keys of the screen behind must not hear a PIN.
      onKeyDown={event => event.stopPropagation()}
      onPaste={event => event.stopPropagation()}
    >
      <div className="sign-in-card">
        <p className="sign-in-name">{session.organisation.name || t('common.appName')}</p>
        <h1 id="sign-in-title">{title}</h1>
        {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
        {!people.data && !people.error && <LoadingState />}
        {people.data && <SignInForm people={people.data} before={before} folder={session.dataFolder} />}
      </div>
    </dialog>
  )
}
