import { readFileSync } from 'node:fs'

// A failure before the tests (install, format, lint, types) counts as one failed test.
let counts = { passed: 0, failed: 0 }
try {
  const run = JSON.parse(readFileSync('.tmp/tests.json', 'utf8'))
  counts = { passed: run.numPassedTests, failed: run.numFailedTests }
} catch {}
if (process.argv[2] !== '0' && counts.failed === 0) counts.failed = 1
console.log(`${counts.passed} passed, ${counts.failed} failed`)
