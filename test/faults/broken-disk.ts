import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a program of the system as whoever may: null when it could not. */
function tried(program: string, ...args: readonly string[]): string | null {
  for (const [name = '', ...more] of [
    [program, ...args],
    ['sudo', '-n', program, ...args],
  ]) {
    try {
      return execFileSync(name, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    } catch {
      // Perhaps with sudo; perhaps not at all.
    }
  }
  return null
}

export interface SmallDisk {
  readonly folder: string
  /** Until the system says that there is no space. */
  readonly fill: () => void
  readonly free: () => void
  readonly remove: () => void
}

/** Writes until not one byte more fits, and takes it all back. */
function ballastIn(folder: string) {
  const ballast = join(folder, 'ballast')
  return {
    fill() {
      const handle = openSync(ballast, 'a')
      try {
        for (let size = 1 << 20; size >= 1;) {
          try {
            if (writeSync(handle, Buffer.alloc(size)) < size) size >>= 1
          } catch {
            size >>= 1
          }
        }
      } finally {
        closeSync(handle)
      }
    },
    free: () => rmSync(ballast, { force: true }),
  }
}

/** A real file system of a few megabytes, in memory; null where none may be mounted. */
export function smallDisk(folder: string, megabytes = 8): SmallDisk | null {
  if (tried('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'vizit-test', folder) === null)
    return null
  return {
    folder,
    ...ballastIn(folder),
    // The program may still have files open there: the name goes at once, the rest with them.
    remove: () => void tried('umount', '-l', folder),
  }
}

export interface FailingDisk extends SmallDisk {
  /** What Linux does when a disk reports an error: every write from now on is refused with EROFS, on open files too. */
  readonly fail: () => void
  /** Checks the file system and mounts it again, as an administrator would; nothing may use it meanwhile. */
  readonly repair: () => void
}

/** A real ext4 in a file, mounted with `errors=remount-ro`; null where that may not be done. */
export function failingDisk(folder: string): FailingDisk | null {
  const home = mkdtempSync(join(tmpdir(), 'vizit-disk-'))
  const image = join(home, 'image')
  const mount = () => tried('mount', '-o', 'loop,errors=remount-ro', image, folder)
  const remove = () => {
    tried('umount', '-l', folder)
    rmSync(home, { recursive: true, force: true })
  }
  const made = tried('truncate', '-s', '24M', image) !== null && tried('mkfs.ext4', '-q', image) !== null
  if (!made || mount() === null) {
    remove()
    return null
  }
  tried('chmod', '777', folder)
  return {
    folder,
    ...ballastIn(folder),
    fail() {
      const device = tried('findmnt', '-n', '-o', 'SOURCE', folder)?.trim().replace('/dev/', '') ?? ''
      if (tried('sh', '-c', `echo test > /sys/fs/ext4/${device}/trigger_fs_error`) === null)
        throw new Error('no error could be triggered')
    },
    repair() {
      tried('umount', folder)
      // It says 1 when it corrected something.
      tried('e2fsck', '-p', image)
      if (mount() === null) throw new Error('could not be mounted again')
    },
    remove,
  }
}

/** Refuses every write to these files and folders (EPERM), on open files too; ext4 only. False where that is not so. */
export function protect(paths: readonly string[], on: boolean): boolean {
  return tried('chattr', on ? '+i' : '-i', ...paths) !== null
}

const calls = ['pwrite64', 'pwritev', 'fsync', 'fdatasync', 'ftruncate', 'fallocate']

/**
 * Arguments of strace under which the system refuses what makes bytes lasting; reads, pipes and sockets go on.
 * `from`: the first such call of each kind, and of each thread, that is refused.
 */
export const refusing = (error: 'EIO' | 'ENOSPC', from = 1): readonly string[] => [
  '-f',
  '-o',
  '/dev/null',
  '-e',
  `trace=${calls.join(',')}`,
  '-e',
  `inject=${calls.join(',')}:error=${error}:when=${from}+`,
]

const reads = ['read', 'pread64', 'readv', 'preadv', 'copy_file_range', 'sendfile', 'ioctl']

/** The same for whatever reads or copies these files; all others are read as ever. `once`: the first read only. */
const unreadable = (paths: readonly string[], once: boolean): readonly string[] => [
  // Each thread has a first read of its own: the main thread's alone.
  ...(once ? [] : ['-f']),
  '-o',
  '/dev/null',
  ...paths.flatMap(path => ['-P', path]),
  '-e',
  `trace=${reads.join(',')}`,
  '-e',
  `inject=${reads.join(',')}:error=EIO${once ? ':when=1' : ''}`,
]

/** Lets the system refuse a running program so, until what is given back is called; null where that may not be done. */
export const refuseWrites = (pid: number, error: 'EIO' | 'ENOSPC') => attach(pid, refusing(error))

/** Lets the disk fail under a running program where it reads these files; `once`: where its main thread does so first. */
export const refuseReads = (pid: number, paths: readonly string[], once = false) =>
  attach(pid, unreadable(paths, once))

async function attach(pid: number, how: readonly string[]): Promise<(() => Promise<void>) | null> {
  const layer = spawn('strace', [...how, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>(resolve => {
    layer.once('error', () => resolve())
    layer.once('exit', () => resolve())
  })
  const attached = once(layer.stderr, 'data').then(([said]) => String(said).includes('attached'))
  if (!(await Promise.race([attached, ended.then(() => false)]))) return null
  return async () => {
    layer.kill('SIGINT')
    await ended
  }
}
