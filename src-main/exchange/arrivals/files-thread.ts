import type { MessagePort } from 'node:worker_threads'
import type { Result } from '../../store/result.ts'
import type { PackageFault } from '../packages/package-fault.ts'

/** Files of evidence in a package whose manifest and directory were found to agree. */
export type PackedFiles = {
  /** Of the package; open as long as it is needed. */
  readonly fd: number
  readonly size: number
  readonly places: readonly {
    readonly sha256: string
    readonly path: string
    readonly packed: number
    readonly header: number
  }[]
}

/** A file of a package as it was found. */
export type Drafted = {
  readonly sha256: string
  /** By its bytes; '' where they say nothing. */
  readonly mime: string
  /** Not here before: it stands under a temporary name. */
  readonly isNew: boolean
}

/** What the thread of the files is told: first what to bring in, and once the records are known to be good, which. */
export type FilesCall =
  | { readonly kind: 'draft'; readonly files: PackedFiles }
  | { readonly kind: 'place'; readonly hashes: readonly string[] }
  | { readonly kind: 'end' }

/** What it says; last of all that it left nothing half done. */
export type FilesSaid =
  | { readonly kind: 'told'; readonly done: number }
  | { readonly kind: 'drafted'; readonly result: Result<readonly Drafted[], PackageFault> }
  | { readonly kind: 'placed'; readonly result: Result<null, PackageFault> }
  | { readonly kind: 'ended' }

export type FilesThread = {
  readonly draft: (files: PackedFiles) => void
  /** Every file of evidence in the package; those that were not here yet are on disk. */
  readonly drafted: Promise<Result<readonly Drafted[], PackageFault>>
  readonly place: (hashes: readonly string[]) => Promise<Result<null, PackageFault>>
  readonly end: () => Promise<void>
}

/** The thread of the files, as the thread of the records sees it. */
export function filesThread(port: MessagePort, quit: () => void, told: (done: number) => void): FilesThread {
  const drafted = Promise.withResolvers<Result<readonly Drafted[], PackageFault>>()
  const ended = Promise.withResolvers<null>()
  let placed = Promise.withResolvers<Result<null, PackageFault>>()
  port.on('message', (said: FilesSaid) => {
    if (said.kind === 'told') told(said.done)
    else if (said.kind === 'drafted') drafted.resolve(said.result)
    else if (said.kind === 'placed') placed.resolve(said.result)
    else ended.resolve(null)
  })
  // A thread that breaks off is the main thread's to tell of.
  port.on('close', () => {
    drafted.resolve({ ok: false, fault: { code: 'CANCELLED' } })
    placed.resolve({ ok: false, fault: { code: 'CANCELLED' } })
    ended.resolve(null)
  })
  const call = (what: FilesCall) => port.postMessage(what)
  return {
    draft: files => call({ kind: 'draft', files }),
    drafted: drafted.promise,
    place: hashes => {
      placed = Promise.withResolvers()
      call({ kind: 'place', hashes })
      return placed.promise
    },
    end: async () => {
      quit()
      call({ kind: 'end' })
      await ended.promise
      port.close()
    },
  }
}
