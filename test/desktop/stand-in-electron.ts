import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyArchive } from './archive.ts'

/** What `@electron/fuses` looks for in the program, version 1, nine fuses as Electron ships them. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100001'),
])

/** A folder that the packager takes for Electron: no more than what it copies and changes. */
export async function standInElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  for (const name of ['en-US', 'ru', 'de']) await writeFile(join(folder, 'locales', `${name}.pak`), name)
  await writeFile(join(folder, 'resources', 'default_app.asar'), emptyArchive())
  await writeFile(join(folder, 'version'), '45.4.1')
  const program = join(folder, 'electron')
  await writeFile(program, Buffer.concat([Buffer.alloc(64), fuses, Buffer.alloc(64)]))
  await chmod(program, 0o755)
}
