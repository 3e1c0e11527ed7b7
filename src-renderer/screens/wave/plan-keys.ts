import type { KeyboardEvent } from 'react'

/** What a key of the grid does; null where it is none of its keys. */
export type PlanAct =
  | { readonly kind: 'go'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'lift' | 'plan' | 'edit' | 'remove' | 'cancel' | 'undo' }

const page = 10
const far = 1_000_000

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
  Home: [0, -far],
  End: [0, far],
}

const acts: Readonly<Record<string, 'lift' | 'plan' | 'edit' | 'remove' | 'cancel'>> = {
  Space: 'lift',
  Enter: 'plan',
  NumpadEnter: 'plan',
  KeyE: 'edit',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'cancel',
}

/** Keys go by their place, so that they are the same under every layout. */
export function planAct(event: KeyboardEvent): PlanAct | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event
  const command = ctrlKey || metaKey
  if (command && code === 'KeyZ' && !altKey && !shiftKey) return { kind: 'undo' }
  if (command && code === 'Home') return { kind: 'go', rows: -far, columns: -far }
  if (command && code === 'End') return { kind: 'go', rows: far, columns: far }
  if (command || altKey || shiftKey) return null
  const step = steps[code]
  if (step) return { kind: 'go', rows: step[0], columns: step[1] }
  const act = acts[code]
  return act ? { kind: act } : null
}
