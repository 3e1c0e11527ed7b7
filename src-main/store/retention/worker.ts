import { parentPort as port, workerData } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import { openReaderWithin } from '../open-store.ts'
import { clearPages } from './clear-pages.ts'
import { rewriteBackups } from './rewrite-backups.ts'

const { folder } = z.object({ folder: z.string() }).parse(workerData)

const opened = openReaderWithin(folder)
if (!opened.ok) throw new Error(opened.fault.code)
const { close, ...reader } = opened.value
const backups = await rewriteBackups(reader)
close()
await clearPages(folder)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
port?.postMessage(backups)
