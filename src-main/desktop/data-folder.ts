import { resolve } from 'node:path'

/** The data folder named on the command line (`--data DIR` or `--data=DIR`), as a full path. */
export function namedDataFolder(argv: readonly string[], cwd: string): string | undefined {
  const at = argv.findIndex(word => word === '--data' || word.startsWith('--data='))
  const word = argv[at]
  if (word === undefined) return undefined
  const folder = word === '--data' ? argv[at + 1] : word.slice('--data='.length)
  return folder ? resolve(cwd, folder) : undefined
}
