import type { Page } from 'playwright-core'

/** What the probe leaves in the page. */
interface Probe {
  /** Milliseconds of the main thread from a key to its paint, without the wait for the next frame. */
  readonly times: number[]
  /** The time of the next key after the first `known`; looking for it frame by frame would be work of its own. */
  readonly timeAfter: (known: number) => Promise<number>
  /** Cards drawn in the commits since it was last emptied; counted only where asked for. */
  readonly cards: string[]
}
declare global {
  interface Window {
    probe: Probe
  }
}

/**
 * Notes the time of every key. Counted: all listeners of the key with React's rendering, its effects and the layouts
 * they force, from the event to the end of its task; then the frame that shows it, from its animation callbacks over
 * style, layout and paint until its hand-over to the compositor. Not counted: the wait between both for the screen's
 * next beat, other threads, and what comes after that frame, such as the acknowledgement of the saving. It is time by
 * the clock: what other programs take from the processor in between is in it.
 */
export function probeKeys(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const times: number[] = []
    let waiting: (() => void)[] = []
    const timeAfter = async (known: number): Promise<number> => {
      while (times.length <= known) await new Promise<void>(done => waiting.push(done))
      return times[known] ?? Number.NaN
    }
    window.probe = { times, timeAfter, cards: [] }
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
              for (const done of waiting) done()
              waiting = []
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
    window.probe = { times: [], timeAfter: async () => Number.NaN, cards }
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
