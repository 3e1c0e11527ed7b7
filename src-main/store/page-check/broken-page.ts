import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'

/** What is wrong with the pages of a database file, or null. */
export function brokenPage(file: string): string | null {
  try {
    const db = connect(file, { readonly: true })
    try {
      const said = String(db.pragma('quick_check(1)', { simple: true }))
      return said === 'ok' ? null : said
    } finally {
      db.close()
    }
  } catch (error) {
    const fault = diskFault(error)
    if (!fault) throw error
    return 'detail' in fault ? fault.detail : fault.code
  }
}
