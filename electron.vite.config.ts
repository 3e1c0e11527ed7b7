import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Workers are entries of their own: the bundler leaves `new Worker(new URL(…))` as it stands.
const entries = [
  'src-main/desktop/main',
  'src-main/cli/main',
  'src-main/reports/worker',
  'src-main/images/worker',
]

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
    // Pages are reached by path, so assets can't be relative to them.
    base: '/',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves the page unminified unless told otherwise
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src-renderer/index.html' },
    },
  },
})
