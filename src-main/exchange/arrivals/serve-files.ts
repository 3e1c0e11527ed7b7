import { mkdir } from 'node:fs/promises'
import { pathsOf } from '../../store/paths.ts'
import { diskFault } from '../../store/disk-fault.ts'
import { done, refused, type Result } from '../../store/result.ts'
import { openPackage } from '../packages/open-package.ts'
import { packageFault, type PackageFault } from '../packages/package-fault.ts'
import { clearDrafts, draftFiles, type Drafted } from './draft-files.ts'
import type { FilesCall, FilesSaid } from './files-thread.ts'
import type { FilesJob } from './job.ts'
import { placeFiles } from './place-files.ts'

/** Files between two words of progress. */
const wordEvery = 20

async function settled<Value>(act: () => Promise<Value>): Promise<Result<Value, PackageFault>> {
  try {
    return done(await act())
  } catch (error) {
    const fault = packageFault(error) ?? diskFault(error)
    if (!fault) throw error
    return refused(fault)
  }
}

async function drafts(
  job: FilesJob,
  say: (said: FilesSaid) => void,
): Promise<Result<Drafted[], PackageFault>> {
  const { file, password } = job
  const scratch = pathsOf(job.folder).incoming
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  const options = { scratch, blocking: true }
  const opened = await openPackage(file, { ...options, ...(password === undefined ? {} : { password }) })
  if (!opened.ok) return opened
  let count = 0
  try {
    return await settled(() =>
      draftFiles(opened.value, job, [job.stop, job.quit], () => {
        count += 1
        if (count % wordEvery === 0) say({ kind: 'told', done: count })
      }),
    )
  } finally {
    await opened.value.close()
  }
}

/** The thread of the files: drafts them at once, places them when it is told to, leaves nothing half done. */
export async function serveFiles(job: FilesJob): Promise<void> {
  const { folder, prefix, port } = job
  const say = (said: FilesSaid) => port.postMessage(said)
  const calls: FilesCall[] = []
  let wake = () => undefined as void
  port.on('message', (call: FilesCall) => {
    calls.push(call)
    wake()
  })
  const drafted = await drafts(job, say)
  say({ kind: 'drafted', result: drafted })
  for (;;) {
    const call = calls.shift()
    if (call?.kind === 'end') break
    if (call) {
      say({
        kind: 'placed',
        result: await settled(() => placeFiles(folder, prefix, call.hashes).then(() => null)),
      })
      continue
    }
    await new Promise<void>(resolve => {
      wake = resolve
    })
  }
  await clearDrafts(folder, prefix)
  say({ kind: 'ended' })
  port.close()
}
