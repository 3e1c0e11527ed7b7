import { readFileSync } from 'node:fs'
import { argv } from 'node:process'

/** @returns {{ numPassedTests?: number, numFailedTests?: number }} */
function lastRun() {
  try {
    return JSON.parse(readFileSync('.tmp/tests.json', 'utf8'))
  } catch {
    return {}
  }
}

const { numPassedTests = 0, numFailedTests = 0 } = lastRun()
// A failure before the tests (install, format, lint, types) counts as one failed test.
const failed = argv[2] !== '0' && numFailedTests === 0 ? 1 : numFailedTests
console.log(`${numPassedTests} passed, ${failed} failed`)
