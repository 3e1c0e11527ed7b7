import { mkdir } from 'node:fs/promises'
import { pathsOf } from '../../store/paths.ts'
import { diskFault } from '../../store/disk-fault.ts'
import { done, refused, type Result } from '../../store/result.ts'
import { packageFault, type PackageFault } from '../packages/package-fault.ts'
import { clearDrafts, draftFiles } from './draft-files.ts'
import type { FilesCall, FilesSaid } from './files-thread.ts'
import { inbox } from './inbox.ts'
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

/** The thread of the files: drafts them, places them when it is told to, leaves nothing half done. */
export async function serveFiles(job: FilesJob): Promise<void> {
  const { folder, prefix, port } = job
  const say = (said: FilesSaid) => port.postMessage(said)
  let count = 0
  const told = () => {
    count += 1
    if (count % wordEvery === 0) say({ kind: 'told', done: count })
  }
  await mkdir(pathsOf(folder).incoming, { recursive: true, mode: 0o700 })
  for await (const call of inbox<FilesCall>(port)) {
    if (call.kind === 'end') break
    if (call.kind === 'draft') {
      const result = await settled(() => draftFiles(call.files, job, [job.stop, job.quit], told))
      say({ kind: 'drafted', result })
    } else {
      const result = await settled(() => placeFiles(folder, prefix, call.hashes).then(() => null))
      say({ kind: 'placed', result })
    }
  }
  await clearDrafts(folder, prefix)
  say({ kind: 'ended' })
  port.close()
}
