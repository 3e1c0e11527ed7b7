import { useEffect, useState } from 'react'

/** Outside a secure context a page has no devices at all, whatever the types say. */
const devices = (): MediaDevices | undefined => navigator.mediaDevices

/** True while the machine has a camera that the page may ask for; a camera may be plugged in at any time. */
export function useHasCamera(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const all = devices()
    if (all === undefined) return
    let gone = false
    async function look() {
      // A browser that hides its devices has none to offer.
      const found = await all?.enumerateDevices().catch(() => [])
      if (!gone) setHas(found?.some(one => one.kind === 'videoinput') === true)
    }
    const onChange = () => void look()
    onChange()
    all.addEventListener('devicechange', onChange)
    return () => {
      gone = true
      all.removeEventListener('devicechange', onChange)
    }
  }, [])
  return has
}
