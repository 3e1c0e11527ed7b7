import type { ExportWish, ImportLine } from '../../src-shared/contract/exchange.ts'
import type { Office } from './office.ts'

/** A package as it lies on a stick. */
export interface CarriedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packages: number
  readonly audits: number
}

export interface Taking {
  readonly trust?: string
  readonly password?: string
}

/** What a laptop does with packages, in the words of those who carry them. */
export function byFiles({ client, ask, send }: Office) {
  return {
    /** Makes a package without saving it. */
    makes: async (wish: ExportWish) => ended(await client.exchange.export(wish)),
    /** Makes a package, or several in one zip, and saves the file. */
    async hands(wish: ExportWish): Promise<CarriedFile> {
      const made = await ended(await client.exchange.export(wish))
      const response = await ask(`/files/exports/${made.download}`)
      if (response.status !== 200) throw new Error(`not handed out: ${response.status}`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.byteLength !== made.bytes) throw new Error(`${bytes.byteLength} of ${made.bytes} bytes`)
      return { name: made.name, bytes, packages: made.packages, audits: made.audits }
    },
    looksInto: async ({ name, bytes }: CarriedFile) =>
      client.exchange.inspect({ upload: await send(name, bytes) }),
    async takes({ name, bytes }: CarriedFile, taking: Taking = {}): Promise<ImportLine> {
      return ended(await client.exchange.import({ upload: await send(name, bytes), ...taking }))
    },
    /** Takes it in as somebody who compared the fingerprint first. */
    async trustsAndTakes({ name, bytes }: CarriedFile): Promise<ImportLine> {
      const upload = await send(name, bytes)
      const { sender } = await client.exchange.inspect({ upload })
      return ended(await client.exchange.import({ upload, trust: sender.fingerprint }))
    },
  }
}

/** As much of a stream as its end needs; `return` of the library's own type takes anything. */
interface Stream<Progress, Done> {
  readonly next: () => Promise<IteratorResult<Progress, Done>>
}

/** What a stream gives back at its end. */
export async function ended<Progress, Done>(stream: Stream<Progress, Done>): Promise<Done> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
