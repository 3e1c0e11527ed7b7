import type { App } from 'electron'
import { noteFailure } from './note-failure.ts'

/** Words after the program: packaged it stands alone, before that Electron is told which folder to run. */
export function wordsAfterProgram(argv: readonly string[], isPackaged: boolean): string[] {
  return argv.slice(isPackaged ? 1 : 2)
}

/**
 * Whether a start asks for a command of the command line (`vizit score …`) and not for the window,
 * which is meant by no word at all, a switch, a file to open, or `open`.
 */
export function isCommand([word]: readonly string[], files: readonly string[]): boolean {
  return word !== undefined && word !== 'open' && files.length === 0 && /^[a-z]+$/.test(word)
}

/** Runs the command line, without a window, and ends with its exit code. */
export async function runCommand(app: Pick<App, 'exit'>, words: readonly string[]): Promise<void> {
  process.argv = [process.execPath, 'vizit', ...words]
  try {
    await import('../cli/main.ts')
  } catch (error) {
    noteFailure(error)
    process.exitCode = 1
  }
  // Waits until what was printed has left: an exit would cut it off.
  process.stdout.write('', () => app.exit(Number(process.exitCode ?? 0)))
}
