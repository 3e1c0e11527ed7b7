import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Magic numbers of Linux' network file systems: NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400])

/**
 * True when the folder lies on another machine. SQLite's locks can't be trusted there, so it is refused.
 * Known for Windows shares and for Linux; elsewhere it can't be told and is taken as local.
 */
export async function isNetworkFolder(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return folder.startsWith('\\\\')
  if (process.platform !== 'linux') return false
  try {
    return networkTypes.has((await statfs(folder)).type)
  } catch {
    const above = dirname(folder)
    return above !== folder && isNetworkFolder(above)
  }
}
