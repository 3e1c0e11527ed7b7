import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Workers are entries of their own: the bundler leaves `new Worker(new URL(…))` as it stands.
const entries = [
  'src-main/desktop/main',
  'src-main/cli/main',
  'src-main/reports/worker',
  'src-main/handlers/wave-reports/worker',
  'src-main/images/worker',
  'src-main/exchange/workbook/worker',
  'src-main/demo/bulk/worker',
  'src-main/store/retention/worker',
  'src-main/store/page-check/worker',
  'src-main/store/comparison/worker',
  'src-main/exchange/arrivals/worker',
  'src-main/exchange/packages/age/worker',
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
    plugins: [
      react(),
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
