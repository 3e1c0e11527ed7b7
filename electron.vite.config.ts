import react from '@vitejs/plugin-react'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// Workers are entries of their own: the bundler leaves `new Worker(new URL(…))` as it stands.
const entries = [
  'src-main/desktop/main',
  'src-main/cli/main',
  'src-main/reports/worker',
  'src-main/handlers/wave-reports/worker',
  'src-main/handlers/repairing/worker',
  'src-main/images/worker',
  'src-main/exchange/workbook/worker',
  'src-main/demo/bulk/worker',
  'src-main/store/retention/worker',
  'src-main/store/page-check/worker',
  'src-main/store/comparison/worker',
  'src-main/exchange/arrivals/worker',
  'src-main/exchange/packages/age/worker',
]

/** Writes down which packages went into the page: they ship, though they are development dependencies. */
const packagesOfPage: Plugin = {
  name: 'packages-of-page',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).flatMap(part =>
      part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
    )
    const paths = files.flatMap(file => {
      const path = file.includes('node_modules')
        ? file.slice(file.indexOf('node_modules')).split(sep).join('/')
        : relative(import.meta.dirname, file)
      return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []
    })
    const folder = join(import.meta.dirname, '.tmp')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'page-packages.json'), JSON.stringify([...new Set(paths)].toSorted()))
  },
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: Object.fromEntries(entries.map(name => [name, `${name}.ts`])),
        output: { preserveModules: true, preserveModulesRoot: import.meta.dirname },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [
      react(),
      packagesOfPage,
      // electron-vite insists on './', but pages are reached by path: assets can't be relative to them.
      { name: 'absolute-assets', enforce: 'post', config: () => ({ base: '/' }) },
    ],
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves the page unminified unless told otherwise
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src-renderer/index.html' },
    },
  },
})
