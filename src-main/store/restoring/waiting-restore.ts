import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from '../../../src-shared/model/zod.ts'
import { diskFault } from '../disk-fault.ts'
import { syncFolder } from '../durable.ts'
import type { OpenFault } from '../fault.ts'
import { parseColumn } from '../json-column.ts'
import { takeFolder } from '../owner.ts'
import { done, refused, type Result } from '../result.ts'

const waitingSchema = z.object({
  /** When the backup was made: ISO, or the day of a daily copy. */
  created: z.string(),
  /** Names of folders beside the data folder: what was restored, and where the present data go. */
  restored: z.string().regex(/^[^/\\]+$/),
  kept: z.string().regex(/^[^/\\]+$/),
})
export type WaitingRestore = z.infer<typeof waitingSchema>

/** Stands beside the data folder, which changes its name on the way. */
function markerOf(folder: string): string {
  const full = resolve(folder)
  return join(dirname(full), `.${basename(full)}-restore.json`)
}

/** A restored folder that takes the place of the present one at the next start; null where none waits. */
export function waitingRestore(folder: string): WaitingRestore | null {
  try {
    return parseColumn(waitingSchema, readFileSync(markerOf(folder), 'utf8')) ?? null
  } catch {
    return null
  }
}

/** Names for a restore that begins now; none of them is taken. */
export function restoreNames(folder: string, now: Date): Omit<WaitingRestore, 'created'> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const name = basename(resolve(folder))
  return { restored: `${name}-restored-${stamp}`, kept: `${name}-before-${stamp}` }
}

export function besideOf(folder: string, name: string): string {
  return join(dirname(resolve(folder)), name)
}

/** From now on the restored folder waits for the next start. */
export function leaveWaiting(folder: string, waiting: WaitingRestore): void {
  const marker = markerOf(folder)
  writeFileSync(`${marker}.draft`, JSON.stringify(waiting), { mode: 0o600, flush: true })
  renameSync(`${marker}.draft`, marker)
  syncFolder(dirname(marker))
}

/** The restored folder goes, the present one stays. */
export function dropWaiting(folder: string): void {
  const waiting = waitingRestore(folder)
  // First the word, then the folder: a crash between leaves a folder that nothing asks for.
  rmSync(markerOf(folder), { force: true })
  syncFolder(dirname(markerOf(folder)))
  if (waiting) rmSync(besideOf(folder, waiting.restored), { recursive: true, force: true })
}

function freeName(path: string): string {
  let free = path
  for (let more = 2; existsSync(free); more += 1) free = `${path}-${String(more)}`
  return free
}

/**
 * At start, before anything is opened: the present folder is put aside and the restored one takes its place. Each step
 * can be cut off; the next start goes on. Gives back what was restored, null where nothing waited.
 */
export function switchRestored(folder: string, now: Date): Result<WaitingRestore | null, OpenFault> {
  const waiting = waitingRestore(folder)
  if (!waiting) return done(null)
  const restored = besideOf(folder, waiting.restored)
  const ready = existsSync(restored)
  try {
    if (ready && existsSync(folder)) {
      // Nobody may be at work in it under its old name.
      const taken = takeFolder(folder, now)
      if (!taken.ok) return taken
      taken.value.release()
      renameSync(folder, freeName(besideOf(folder, waiting.kept)))
    }
    if (ready) renameSync(restored, folder)
    syncFolder(dirname(resolve(folder)))
    rmSync(markerOf(folder), { force: true })
    return done(ready ? waiting : null)
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}
