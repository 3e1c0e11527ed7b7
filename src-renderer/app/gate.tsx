import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { api } from '../client.ts'
import { ErrorState } from '../components/error-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { usePreferences } from '../stores/preferences.ts'
import { AppRouter } from './router.tsx'

const FirstStartScreen = lazy(() => import('../screens/first-start/first-start-screen.tsx'))

/** Until the first start is done there is nothing else to see; after it, the app. */
export function Gate() {
  const session = useQuery(api.session.get.queryOptions({ input: {} }))
  const known = session.data
  useEffect(() => {
    // Before the first start the page's own guess of language and theme stands.
    if (known?.profile) usePreferences.getState().adopt(known.settings)
  }, [known])
  if (session.error) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  if (!known) return <LoadingState />
  return (
    <Suspense fallback={<LoadingState />}>{known.profile ? <AppRouter /> : <FirstStartScreen />}</Suspense>
  )
}
