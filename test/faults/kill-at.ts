import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const steps = [
  'linkSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'copyFileSync',
  'writeFileSync',
  'openSync',
  'fsyncSync',
  'closeSync',
] as const

/**
 * From now on the process is killed before its nth call that changes a file or syncs one, or with `after` once a file
 * of that name has been put in its place.
 */
export function killAt(nth: number, after: string | null = null): { readonly taken: () => number } {
  let taken = 0
  const die = () => process.kill(process.pid, 'SIGKILL')
  for (const name of steps) {
    const real = fs[name] as (...given: unknown[]) => unknown // one signature for all of them
    const counted = (...given: unknown[]): unknown => {
      taken += 1
      if (taken === nth) die()
      const said = real(...given)
      if (after !== null && name === 'renameSync' && String(given[1]).endsWith(after)) die()
      return said
    }
    Object.assign(fs, { [name]: counted })
  }
  syncBuiltinESMExports()
  return { taken: () => taken }
}
