import { done, refused, type Result } from '../store/result.ts'
import { readLibraryFile, type ReadItem } from './read-library-file.ts'
import { libraryAnswerSchema } from './workbook/job.ts'
import { runJob, threadsBelow, ThreadEnded } from './workbook/run-job.ts'

/** Bytes. Ten thousand standards, far more than any library has, take less. */
export const largestLibraryFile = 16 * 1024 * 1024

/** A checklist or a file of standards that came from outside; a large one is read in a thread that can be ended. */
export async function readLibraryUpload(
  bytes: Uint8Array,
): Promise<Result<ReadItem, 'tooLarge' | 'tooMuchInside'>> {
  if (bytes.byteLength > largestLibraryFile) return refused('tooLarge')
  if (bytes.byteLength < threadsBelow) return done(readLibraryFile(bytes))
  try {
    return done(libraryAnswerSchema.parse(await runJob({ kind: 'library', bytes })))
  } catch (error) {
    if (error instanceof ThreadEnded) return refused('tooMuchInside')
    throw error
  }
}
