import { useEffect, useEffectEvent } from 'react'
import { usualLockAfter } from '../../src-shared/model/pin.ts'
import type { ContractOutputs } from './contract-outputs.ts'
import { lock, lockByHand } from './lock.ts'

const minute = 60_000
/** How often the time without input is looked at, and written down for other windows, ms. */
const look = 5_000
const stampName = 'vizit.input'
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** Listens for the key that locks, under every layout, and locks by itself after a while without input. */
export function LockKeeper({ session }: { session: ContractOutputs['session']['get'] }) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyL' || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return
    event.preventDefault()
    lockByHand(session)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const { lockAfter = usualLockAfter } = session.settings
  const after = session.hasPin && lockAfter !== null ? lockAfter * minute : null
  useEffect(() => (after === null ? undefined : lockWithoutInput(after)), [after])
  return null
}

/** Counts by the clock, so that a laptop that slept is locked when it wakes; input in another window counts too. */
function lockWithoutInput(after: number): () => void {
  let last = Date.now()
  localStorage.setItem(stampName, String(last))
  const noted = () => (last = Date.now())
  const timer = setInterval(() => {
    const elsewhere = Number(localStorage.getItem(stampName) ?? 0)
    if (last > elsewhere) localStorage.setItem(stampName, String(last))
    const now = Date.now()
    // A clock set back: counted anew, or the hours that come again would not lock.
    if (Math.max(last, elsewhere) > now) {
      last = now
      localStorage.setItem(stampName, String(now))
    } else if (now - Math.max(last, elsewhere) >= after) void lock()
  }, look)
  for (const sign of signs) window.addEventListener(sign, noted, { passive: true, capture: true })
  return () => {
    clearInterval(timer)
    for (const sign of signs) window.removeEventListener(sign, noted, { capture: true })
  }
}
