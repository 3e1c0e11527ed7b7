import { machineFacts } from './machine-facts.ts'
import { partNames, parts } from './parts.ts'
import { printPart } from './print-part.ts'
import { openRecord } from './record.ts'
import { openStage } from './stage.ts'

// `npm run bench` measures everything, `npm run bench -- reports start` these parts alone. Times vary with the
// machine, so nothing here fails; a ratio over its budget is marked.
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !partNames.some(one => one === name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${partNames.join(', ')}`)
  process.exit(2)
}
const machine = await machineFacts()
console.log(machine)
const from = performance.now()
const keep = openRecord(machine, asked.length === 0)
await using stage = openStage()
for (const name of partNames.filter(one => asked.length === 0 || asked.includes(one))) {
  const { title, measure } = parts[name]
  const began = performance.now()
  const part = await measure(stage)
  if (part === null) continue
  keep(name, title, part)
  printPart(title, part)
  console.log(`  ${secondsSince(began)}`)
}
console.log(`\n${secondsSince(from)}`)

function secondsSince(began: number): string {
  return `${Math.round((performance.now() - began) / 1000)} s`
}
