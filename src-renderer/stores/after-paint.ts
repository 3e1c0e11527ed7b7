/** A covered window paints no frames: then an act waits no longer than this, ms. */
const longestWait = 100

let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | null = null
const { port1, port2 } = new MessageChannel()
port1.addEventListener('message', carryOut)
port1.start()

function carryOut(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  const acts = waiting
  waiting = []
  for (const act of acts) {
    try {
      act()
    } catch (error) {
      // The others still have their turn.
      reportError(error)
    }
  }
}

/** Carries out an act once what was changed before it is on the screen; several in the order they came in. */
export function afterPaint(act: () => void): void {
  waiting.push(act)
  if (timer !== null) return
  timer = setTimeout(carryOut, longestWait)
  // The message comes after the frame that the callback belongs to.
  requestAnimationFrame(() => port2.postMessage(null))
}
