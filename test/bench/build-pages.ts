import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const project = join(import.meta.dirname, '..', '..')
const screen = join(project, 'src-renderer', 'screens', 'scoring', 'session-context.ts')

/** Every card reads the whole visit instead of its own part of it. */
const naive: Plugin = {
  name: 'naive-state',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/session-context.ts')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found?.id === screen ? join(import.meta.dirname, 'naive', 'session-context.ts') : found
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
