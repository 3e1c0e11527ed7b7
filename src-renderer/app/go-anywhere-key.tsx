import { lazy, Suspense, useEffect, useState } from 'react'

const GoAnywhere = lazy(() => import('./go-anywhere.tsx'))

/** Listens for Ctrl+K by the physical key, so that it works under every layout; the list itself loads when asked for. */
export function GoAnywhereKey() {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setAsked(times => times + 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (asked === 0) return null
  return (
    <Suspense fallback={null}>
      <GoAnywhere asked={asked} />
    </Suspense>
  )
}
