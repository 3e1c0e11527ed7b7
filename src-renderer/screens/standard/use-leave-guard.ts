import { useEffect, useRef, useState } from 'react'
import { guardLeaving } from '../../app/leave-guard.ts'

/** Holds whoever leaves unsaved changes behind: `leaving` is the way they were going, until it is gone or dropped. */
export function useLeaveGuard(unsaved: boolean) {
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null)
  const open = useRef(false)
  useEffect(() => {
    if (!unsaved) return undefined
    open.current = false
    return guardLeaving(go => {
      if (open.current) go()
      else setLeaving({ go })
    })
  }, [unsaved])
  return {
    leaving,
    stay: () => setLeaving(null),
    /** Asks nothing from now on: all is saved, or given up. */
    release: () => {
      open.current = true
      setLeaving(null)
    },
  }
}
