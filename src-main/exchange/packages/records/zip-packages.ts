import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Several packages in one zip, uncompressed: they are packed already. They are gone afterwards. Gives its bytes. */
export async function zipPackages(
  packages: readonly { readonly file: string; readonly name: string }[],
  out: string,
): Promise<number> {
  const zip = new ZipFile()
  const names = new Set<string>()
  for (const { file, name } of packages) {
    let free = name
    for (let i = 2; names.has(free); i += 1) free = name.replace(/(\.vizit)$/u, ` ${i}$1`)
    names.add(free)
    zip.addFile(file, free, { compress: false })
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(out, { mode: 0o600 }))
  for (const { file } of packages) await rm(file, { force: true })
  return (await stat(out)).size
}
