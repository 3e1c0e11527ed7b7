import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const project = join(import.meta.dirname, '..', '..')
const screens = join(project, 'src-renderer', 'screens')

/** Every reader hears of every change instead of its own part: of a visit, and of a checklist under construction. */
const replaced = new Map([
  [join(screens, 'scoring', 'session-context.ts'), 'session-context.ts'],
  [join(screens, 'builder', 'builder-context.ts'), 'builder-context.ts'],
])

const naive: Plugin = {
  name: 'naive-state',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/\/(session|builder)-context\.ts$/.test(source)) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    const file = replaced.get(found?.id ?? '')
    return file === undefined ? found : join(import.meta.dirname, 'naive', file)
  },
  // Nothing on the page is spared a drawing.
  transform(code, id) {
    return id.startsWith(join(screens, 'scoring')) ? code.replaceAll(/\bmemo\(/g, '(') : null
  },
}

/** Builds the page as the product does (electron.vite.config.ts), or with the naive state in its place. */
export async function buildPages(outDir: string, kind: 'real' | 'naive'): Promise<void> {
  await build({
    configFile: false,
    root: join(project, 'src-renderer'),
    base: '/',
    logLevel: 'error',
    plugins: [react(), ...(kind === 'naive' ? [naive] : [])],
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(project, 'src-renderer', 'index.html') },
    },
  })
}
