import { ORPCError } from '@orpc/client'
import { useEffect, useState } from 'react'
import { z } from 'zod'

const waitSchema = z.object({ wait: z.int().min(0) })

/** Seconds that a refused PIN asks to wait; 0 for any other error. */
export function waitOf(error: unknown): number {
  if (!(error instanceof ORPCError)) return 0
  return waitSchema.safeParse(error.data).data?.wait ?? 0
}

/** Seconds left of a delay, counted down; and the way to begin one. */
export function useWait(): [seconds: number, start: (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (until === 0) return
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      setSeconds(left)
      if (left === 0) setUntil(0)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return [
    seconds,
    wait => {
      setSeconds(wait)
      setUntil(wait === 0 ? 0 : performance.now() + wait * 1000)
    },
  ]
}
