import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pagesFolder, programFolder } from '../handlers/program-folder.ts'
import type { Terminal } from './terminal.ts'

const sources = ['src-shared', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json']

async function newest(path: string): Promise<number> {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const names = await readdir(path, { recursive: true })
  return Math.max(mtimeMs, ...names.map(name => statSync(join(path, name)).mtimeMs))
}

/** Builds when a source is newer than the built page. A packaged program has no sources and no bundler. */
export async function buildIfStale({ t, complain }: Terminal): Promise<boolean> {
  const bundler = join(programFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if (!existsSync(bundler)) return true
  const built = statSync(join(pagesFolder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const changed = Math.max(...(await Promise.all(sources.map(source => newest(join(programFolder, source))))))
  if (changed < built) return true
  complain(t('cli.opened.building'))
  const run = spawnSync(process.execPath, [bundler, 'build', '--logLevel', 'error'], {
    cwd: programFolder,
    encoding: 'utf8',
  })
  if (run.status === 0) return true
  complain(t('cli.opened.buildFailed', { detail: `${run.stdout}${run.stderr}` }))
  return false
}
