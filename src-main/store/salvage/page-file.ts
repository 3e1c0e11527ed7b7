import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Unreadable } from './read-record.ts'

/** Pages of a database file, read as they are, without SQLite. */
export type PageFile = {
  readonly size: number
  readonly count: number
  /** The page of this number, from 1. Throws Unreadable. */
  readonly page: (number: number) => Buffer
  readonly close: () => void
}

/** Our databases have pages of this size, made by one build of SQLite; a damaged header need not say so. */
export const pageSize = 4096

export function openPages(file: string): PageFile {
  const handle = openSync(file, 'r')
  const count = Math.ceil(fstatSync(handle).size / pageSize)
  return {
    size: pageSize,
    count,
    page(number) {
      if (!Number.isInteger(number) || number < 1 || number > count) throw new Unreadable('page')
      const bytes = Buffer.alloc(pageSize)
      try {
        readSync(handle, bytes, 0, pageSize, (number - 1) * pageSize)
      } catch {
        // A bad sector.
        throw new Unreadable('page')
      }
      return bytes
    },
    close: () => closeSync(handle),
  }
}
