import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Writer } from '../connection.ts'
import { diskFault } from '../disk-fault.ts'
import { syncFolderLater } from '../durable.ts'
import type { DiskFault, RecordFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { takeFolder } from '../owner.ts'
import { done, refused, type Result } from '../result.ts'
import { together } from '../together.ts'

/** Former data that a repair or a restore kept. What is purged stays in them. */
export type SetAside = {
  /** Of the folder. */
  readonly name: string
  /** What they were kept at. */
  readonly kind: 'repair' | 'restore'
  /** ISO, UTC. */
  readonly at: string
  readonly bytes: number
}

type Place = Omit<SetAside, 'bytes'> & { readonly path: string }

const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(?:-\d+)?$/

async function placesIn(parent: string, prefix: string, kind: SetAside['kind']): Promise<Place[]> {
  const entries = await readdir(parent, { withFileTypes: true })
  return entries.flatMap(entry => {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) return []
    const [, day, hour, minute, second] = stamp.exec(entry.name.slice(prefix.length)) ?? []
    if (day === undefined) return []
    const at = `${day}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`
    return [{ name: entry.name, kind, at, path: join(parent, entry.name) }]
  })
}

/** A repair keeps them within the data folder, a restore beside it. */
async function places(folder: string): Promise<Place[]> {
  const full = resolve(folder)
  const found = await Promise.all([
    placesIn(full, 'damaged-', 'repair'),
    placesIn(dirname(full), `${basename(full)}-before-`, 'restore').catch(() => []),
  ])
  return found.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

async function bytesIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const entry of entries) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0
  }
  return bytes
}

/** The newest first. */
export async function listSetAside(folder: string): Promise<SetAside[]> {
  const lines: SetAside[] = []
  for (const { path, ...place } of await places(folder)) lines.push({ ...place, bytes: await bytesIn(path) })
  return lines
}

/** Deletes one for good. STORE_BUSY: a program has it open as its data folder. */
export async function dropSetAside(
  writer: Writer,
  name: string,
): Promise<Result<null, DiskFault | RecordFault>> {
  const { folder, clock } = writer
  try {
    const place = (await places(folder)).find(one => one.name === name)
    if (!place) return refused({ code: 'NOT_FOUND', kind: 'file', id: name })
    const { path, kind, at } = place
    if (kind === 'restore') {
      const taken = takeFolder(path, clock.now())
      if (!taken.ok) return refused({ code: 'STORE_BUSY' })
      taken.value.release()
    }
    await rm(path, { recursive: true, maxRetries: 3 })
    await syncFolderLater(dirname(path))
    // Without the name, which may say whose folder it was.
    return together(writer, 'retention.aside', () => {
      addToLog(writer, { kind: 'store.dropped', subject: kind, content: { at } })
      return done(null)
    })
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}
