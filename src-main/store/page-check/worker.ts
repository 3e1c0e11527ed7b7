import { parentPort as port, workerData } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import { connect } from '../connect.ts'
import { diskFault } from '../disk-fault.ts'

const { file } = z.object({ file: z.string() }).parse(workerData)

function check(): string | null {
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

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
port?.postMessage(check())
