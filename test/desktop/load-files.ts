// Loads each file named on the command line as a program of its own would, and prints those of which a part is missing or
// can't be read. What a file makes of being started without its task is another matter.
import { pathToFileURL } from 'node:url'

for (const path of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(path).href)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    if (missing || error instanceof SyntaxError) process.stdout.write(`${path}: ${String(error)}\n`)
  }
}
