import type { Page } from 'playwright-core'

/** What the probe leaves in the page. */
interface Probe {
  /** Milliseconds of the main thread from a key to its paint, without the wait for the next frame. */
  readonly times: number[]
  /** Cards drawn in the commits since it was last emptied; counted only where asked for. */
  readonly cards: string[]
}
declare global {
  interface Window {
    probe: Probe
  }
}

/** Notes the time of every key: its handlers with React's work, then the frame's style, layout and paint. */
export function probeKeys(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const times: number[] = []
    window.probe = { times, cards: [] }
    const afterTask = (then: () => void) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    }
    let measuring = false
    // A letter reaches React by the input that follows its key.
    for (const type of ['keydown', 'beforeinput'] as const) {
      window.addEventListener(
        type,
        event => {
          const { target } = event
          const inText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
          if (measuring || inText !== (type === 'beforeinput')) return
          measuring = true
          const from = performance.now()
          let handled: number | null = null
          // The frame may come before the message: then what ran until the frame was the handlers' work.
          afterTask(() => (handled ??= performance.now() - from))
          requestAnimationFrame(() => {
            const frame = performance.now()
            handled ??= frame - from
            const work = handled
            afterTask(() => {
              times.push(work + performance.now() - frame)
              measuring = false
            })
          })
        },
        { capture: true },
      )
    }
  })
}

/** Counts the cards that React really draws, as its developer tools do; makes the page slower. */
export function probeCards(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    interface Fiber {
      readonly tag: number
      readonly flags: number
      readonly child: Fiber | null
      readonly sibling: Fiber | null
      readonly alternate: Fiber | null
      readonly memoizedProps: { readonly code?: unknown; readonly number?: unknown } | null
    }
    const cards: string[] = []
    window.probe = { times: [], cards }
    const performedWork = 1
    const memoTags = new Set([14, 15])
    const visit = (now: Fiber, before: Fiber | null) => {
      const { code, number } = now.memoizedProps ?? {}
      const isCard = memoTags.has(now.tag) && typeof code === 'string' && typeof number === 'number'
      if (isCard && (now.flags & performedWork) !== 0) cards.push(code)
      // Children that are the very same were passed over whole.
      if (before !== null && now.child === before.child) return
      for (let child = now.child; child !== null; child = child.sibling) visit(child, child.alternate)
    }
    Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      value: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) =>
          visit(root.current, root.current.alternate),
      },
    })
  })
}
