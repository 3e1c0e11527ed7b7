import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { programFolder } from '../handlers/program-folder.ts'
import type { ExitCode } from './terminal.ts'

export type ElectronHere =
  | { readonly ok: true; readonly program: string }
  | { readonly ok: false; readonly why: 'noDisplay' | 'noBinary' }

/**
 * Electron's program, downloaded by its own package at first use. Its package is looked up, never imported:
 * outside Electron importing it starts the download and throws.
 */
export function electronHere(): ElectronHere {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { ok: false, why: 'noDisplay' }
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const program = (): string => join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    if (!existsSync(join(folder, 'path.txt'))) {
      spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 })
    }
    return existsSync(program()) ? { ok: true, program: program() } : { ok: false, why: 'noBinary' }
  } catch {
    return { ok: false, why: 'noBinary' }
  }
}

/** Runs the window until it is closed. */
export function runElectron(
  program: string,
  data: string | undefined,
  files: readonly string[],
): Promise<ExitCode> {
  const args = [programFolder, ...files, ...(data === undefined ? [] : ['--data', data])]
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: 'inherit' })
    child.once('error', () => resolve(1))
    child.once('exit', code => resolve(code === 0 ? 0 : 1))
  })
}
