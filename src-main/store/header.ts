import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** 'VZIT': stands in every database of ours. */
export const applicationId = 0x565a4954

export type Header =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other' }
  | {
      readonly kind: 'sqlite'
      readonly application: number
      readonly version: number
      readonly tables: boolean
      readonly pageSize: number
      /** Pages of the whole file; null where the one who wrote it last did not say. */
      readonly pages: number | null
    }

/** Reads the first page by hand: SQLite itself would write to the folder even when it only looks. */
export function readHeader(file: string): Header {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) return { kind: 'absent' }
  if (size === 0) return { kind: 'empty' }
  const page = Buffer.alloc(112)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, page, 0, page.length, 0)
  } finally {
    closeSync(handle)
  }
  if (page.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'other' }
  return {
    kind: 'sqlite',
    application: page.readUInt32BE(68),
    version: page.readUInt32BE(60),
    // Cells on page 1, the root of the schema; an interior page (5) has many.
    tables: page[100] === 5 || page.readUInt16BE(103) > 0,
    pageSize: page.readUInt16BE(16) === 1 ? 65_536 : page.readUInt16BE(16),
    pages: page.readUInt32BE(24) === page.readUInt32BE(92) ? page.readUInt32BE(28) : null,
  }
}
