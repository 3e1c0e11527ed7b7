import { useEffect, useState } from 'react'
import { screenOf } from './screen-of.tsx'

const GoAnywhere = screenOf(
  () => import('./go-anywhere.tsx'),
  () => null,
)

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
  return asked === 0 ? null : <GoAnywhere asked={asked} />
}
