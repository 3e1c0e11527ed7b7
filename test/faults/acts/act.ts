import type { Store } from '../../../src-main/store/open-store.ts'

/** What a process does on the store until it is made to stop; `say` tells what was acknowledged. */
export type Act = (
  store: Store,
  say: (line: unknown) => void,
  args: readonly string[],
) => void | Promise<void>
