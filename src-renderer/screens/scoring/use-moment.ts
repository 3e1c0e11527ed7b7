import { useEffect, useState } from 'react'
import { pageClock, type Moment } from '../../stores/page-clock.ts'

/** The page's clocks, read every `beat` ms while something runs. */
export function useMoment(runs: boolean, beat: number): Moment {
  const [now, setNow] = useState(pageClock)
  useEffect(() => {
    if (!runs) return
    const tick = () => setNow(pageClock())
    tick()
    const beating = setInterval(tick, beat)
    return () => clearInterval(beating)
  }, [runs, beat])
  return now
}
