import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'
import type { DiskFault } from '../fault.ts'

/** What is wrong with the pages of a database file, or why they cannot be read; null where every page holds. */
export function brokenPage(file: string): DiskFault | null {
  try {
    const db = connect(file, { readonly: true })
    try {
      const said = String(db.pragma('quick_check(1)', { simple: true }))
      return said === 'ok' ? null : { code: 'STORE_DAMAGED', detail: said }
    } finally {
      db.close()
    }
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return fault
  }
}
