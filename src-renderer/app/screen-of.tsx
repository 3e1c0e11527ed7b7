import { useLayoutEffect, useState, type ComponentType } from 'react'
import { LoadingState } from '../components/loading-state.tsx'

/**
 * A screen whose code is loaded when it is first shown. Not by Suspense: React holds back what comes after a fallback
 * until the fallback has stood for 300 ms, and code on this machine is there within 100.
 */
export function screenOf<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Waiting: ComponentType = LoadingState,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null
  return function Screen(props: Props) {
    const [, draw] = useState(0)
    useLayoutEffect(() => {
      if (Loaded !== null) return undefined
      let isShown = true
      load().then(
        ({ default: loaded }) => {
          Loaded = loaded
          if (isShown) draw(1)
        },
        (error: unknown) => {
          // To the boundary around the screen, which offers to try again.
          if (isShown)
            draw(() => {
              throw error
            })
        },
      )
      return () => {
        isShown = false
      }
    }, [])
    return Loaded === null ? <Waiting /> : <Loaded {...props} />
  }
}
