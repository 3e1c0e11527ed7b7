import { defineConfig } from 'vitest/config'

const project = (name: string, more: object = {}) => ({
  test: { name, include: [`${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000, hookTimeout: 60_000, ...more },
})

export default defineConfig({
  root: import.meta.dirname,
  test: {
    reporters: ['default', ['json', { outputFile: '../.tmp/tests.json' }]],
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('migrations'),
      project('faults'),
      project('scenario'),
      // One Chromium and one server at a time: two cores.
      project('e2e', { fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 }),
      project('desktop'),
    ],
  },
})
