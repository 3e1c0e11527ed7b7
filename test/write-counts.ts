// Writes what the last `npm run test:faults` and `npm run test:attacks` counted into the README.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readTally, tallyTable } from './faults/tally.ts'
import { writeReadme } from './readme-section.ts'

for (const project of ['faults', 'attacks']) {
  const file = join(import.meta.dirname, `../.tmp/tally-${project}.jsonl`)
  if (!existsSync(file)) {
    console.log(`no counts yet: npm run test:${project}`)
    continue
  }
  const day = statSync(file).mtime.toISOString().slice(0, 10)
  writeReadme(
    project,
    `${day}, \`npm run test:${project}\`:\n\n${tallyTable(readTally(readFileSync(file, 'utf8')))}`,
  )
}
