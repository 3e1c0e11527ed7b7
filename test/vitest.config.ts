import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const project = (name: string, more: object = {}) => ({
  test: { name, include: [`${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000, hookTimeout: 60_000, ...more },
})

/** What these import is loaded once in a worker, not once in a file: none of them changes what it imports. */
const together = { isolate: false }

/** A browser unpacked, a sample network filled. */
const setups = ['unpack-chromium.ts', 'make-sample.ts'].map(file => join(import.meta.dirname, 'e2e', file))

/**
 * Long ways by keyboard through what scenario tests ask of the door: `VIZIT_FULL=1` walks them, too. `npm test` is to
 * take less than ten minutes on two cores.
 */
const longWays = ['authoring-revisions', 'forms', 'moving', 'narrative', 'standards', 'time']
const leftOut = process.env['VIZIT_FULL'] === undefined ? longWays.map(name => `e2e/${name}.test.ts`) : []

// The program is started many hundred times here: what the first start has read and stripped of types, the others reuse.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../.tmp/compile-cache')

export default defineConfig({
  root: import.meta.dirname,
  test: {
    reporters: ['default', ['json', { outputFile: '../.tmp/tests.json' }]],
    // Two leave a third of two cores idle: pages and disks are waited for.
    maxWorkers: 3,
    projects: [
      project('unit', together),
      project('migrations', together),
      project('faults'),
      project('scenario', together),
      project('attacks', {
        globalSetup: setups,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('e2e', {
        exclude: leftOut,
        globalSetup: setups,
        testTimeout: 180_000,
        hookTimeout: 180_000,
        // A page on a busy machine; the report tells which needed it.
        retry: 1,
        expect: { poll: { timeout: 30_000 } },
      }),
      project('desktop'),
    ],
  },
})
