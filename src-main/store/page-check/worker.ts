import { parentPort as port, workerData } from 'node:worker_threads'
import { z } from '../../../src-shared/model/zod.ts'
import { brokenPage } from './broken-page.ts'

const { file } = z.object({ file: z.string() }).parse(workerData)

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
port?.postMessage(brokenPage(file))
