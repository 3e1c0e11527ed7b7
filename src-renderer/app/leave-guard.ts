import type { AroundNavHandler } from 'wouter'

/** Asked before another address is shown; `go` leads there. */
type Ask = (go: () => void) => void

let ask: Ask | null = null
/** Where the guarded screen stands. */
let here = ''

/** Lets nothing leave this address without asking: links, buttons, back, closing the window. Returns the release. */
export function guardLeaving(asking: Ask): () => void {
  ask = asking
  here = location.pathname + location.search
  window.addEventListener('beforeunload', onClose)
  return () => {
    if (ask !== asking) return
    ask = null
    window.removeEventListener('beforeunload', onClose)
  }
}

/** Every way of the router leads through here. */
export const aroundNav: AroundNavHandler = (navigate, to, options) => {
  if (ask && new URL(to, location.href).pathname !== location.pathname) ask(() => navigate(to, options))
  else navigate(to, options)
}

/** The browser has gone back already: the address returns before anybody has seen it change. */
function onBack(event: PopStateEvent): void {
  if (!ask) return
  const to = location.pathname + location.search
  if (to === here) return
  event.stopImmediatePropagation()
  history.pushState(null, '', here)
  ask(() => history.pushState(null, '', to))
}

function onClose(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

// From the start, before the router listens: on the window the first to listen is the first to hear.
window.addEventListener('popstate', onBack)
