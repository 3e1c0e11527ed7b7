import { open } from 'node:fs/promises'
import { isLocked, unlock, type UnlockOptions } from './age-password.ts'

export type OpenedBackup = {
  readonly source: { readonly fd: number }
  readonly close: () => Promise<void>
}

/** A backup file, opened by its password where it has one. Throws PackageFailure. */
export async function openBackup(file: string, options: UnlockOptions): Promise<OpenedBackup> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0)
    if (!isLocked(buffer.subarray(0, bytesRead))) {
      return { source: { fd: handle.fd }, close: () => handle.close() }
    }
    const unlocked = await unlock(handle, options)
    return {
      source: { fd: unlocked.handle.fd },
      close: async () => {
        await unlocked.close()
        await handle.close()
      },
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}
