import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const base = join(import.meta.dirname, '..', '..', '.tmp')

/** An empty folder beside the project, on the disk that will be measured: /tmp may be memory. */
export function benchFolder(name: string): { readonly path: string } & Disposable {
  mkdirSync(base, { recursive: true })
  const path = mkdtempSync(join(base, `bench-${name}-`))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
