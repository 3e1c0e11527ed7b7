// npm run licences: the licences that Settings show, and the table of the README.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dependencyTable, licences, unexplained } from './licences.ts'
import { project } from './lock.ts'
import { withTable } from './readme-table.ts'

const { missing, idle } = unexplained()
if (missing.length + idle.length > 0) {
  console.error(
    `reasons.json: missing ${missing.join(', ') || 'none'}; not shipped ${idle.join(', ') || 'none'}`,
  )
  process.exitCode = 1
}
writeFileSync(join(import.meta.dirname, 'licences.json'), `${JSON.stringify(licences(), null, 2)}\n`)
const readme = join(project, 'README.md')
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), dependencyTable()))
