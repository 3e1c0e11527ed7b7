import { text } from 'node:stream/consumers'

/** The password of a package from standard input, without the end of its line: on the command line others could see it. */
export async function readPassword(wanted: boolean | undefined): Promise<string | undefined> {
  if (wanted !== true) return undefined
  const password = (await text(process.stdin)).replace(/\r?\n$/u, '')
  return password === '' ? undefined : password
}
