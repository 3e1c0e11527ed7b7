import { resolve } from 'node:path'

/** Switches of the command line that are followed by a value. */
const withValue = new Set(['--data'])
const known = /\.(vizit|checklist\.json)$/i

/** Files to open among the arguments of a start, as full paths; everything else is left alone. */
export function filesIn(argv: readonly string[], cwd: string): string[] {
  return argv
    .filter((word, at) => !word.startsWith('-') && !withValue.has(argv[at - 1] ?? '') && known.test(word))
    .map(word => resolve(cwd, word))
}

/** Files may arrive (macOS: before the app is ready) sooner than there is a window to open them in. */
export class OpenedFiles {
  #waiting: string[] = []
  #open: ((file: string) => void) | undefined

  add(files: readonly string[]): void {
    if (this.#open) for (const file of files) this.#open(file)
    else this.#waiting.push(...files)
  }

  /** From now on files are given to `open` at once, those that waited first. */
  start(open: (file: string) => void): void {
    this.#open = open
    this.add(this.#waiting.splice(0))
  }
}
