import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../client.ts'
import { ErrorState } from '../components/error-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { usePreferences } from '../stores/preferences.ts'
import { HealthNotice } from './health-notice.tsx'
import { LockKeeper } from './lock-keeper.tsx'
import { AppRouter } from './router.tsx'
import { screenOf } from './screen-of.tsx'
import './lock.css'

const FirstStartScreen = screenOf(() => import('../screens/first-start/first-start-screen.tsx'))
const SignInScreen = screenOf(() => import('../screens/sign-in/sign-in-screen.tsx'))

/** Until the first start is done there is nothing else to see; after it, the app, or the question who is there. */
export function Gate() {
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const known = session.data
  const person = known?.profile?.id
  // Whose screens stand behind the lock.
  const [before, setBefore] = useState<string | null>(null)
  if (person !== undefined && person !== before) setBefore(person)
  useEffect(() => {
    // Before the first start the page's own guess of language and theme stands.
    if (known && (known.profile || known.locked)) usePreferences.getState().adopt(known.settings)
  }, [known])
  if (session.error && !known)
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  if (!known) return <LoadingState />
  if (!known.profile && !known.locked) return <FirstStartScreen />
  return (
    <div className="app-frame">
      <HealthNotice />
      {before !== null && (
        <div className={known.locked ? 'behind-lock' : 'before-lock'} inert={known.locked}>
          {!known.locked && <LockKeeper session={known} />}
          <AppRouter key={before} />
        </div>
      )}
      {known.locked && <SignInScreen session={known} before={before} />}
    </div>
  )
}
