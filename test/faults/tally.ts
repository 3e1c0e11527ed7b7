import { appendFileSync } from 'node:fs'
import { z } from 'zod'

const talliedSchema = z.object({
  suite: z.string(),
  /** How many kills, faults or inputs there were. */
  tried: z.int(),
  /** After how many of them everything promised was so. */
  held: z.int(),
  /** What was counted: kills, faults, packages, requests … */
  what: z.string(),
  seed: z.int().optional(),
  /** How often it came out which way, where that is to be known. */
  ways: z.record(z.string(), z.int()).optional(),
})

export type Tallied = z.infer<typeof talliedSchema>

/** What a suite did; call it before the assertions, so that a failure is counted too. test/full-run.ts prints the table. */
export function record(one: Tallied): void {
  const file = process.env['VIZIT_TALLY']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(one)}\n`)
  else console.log(lineOf(one))
}

export function readTally(text: string): Tallied[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => talliedSchema.parse(JSON.parse(line)))
}

const lineOf = ({ suite, tried, held, what, seed }: Tallied) =>
  `${suite}: ${tried} ${what}, ${held} held${seed === undefined ? '' : `, VIZIT_SEED=${seed}`}`

/** The table as the README shows it, and below it what came out which way. */
export function tallyTable(all: readonly Tallied[]): string {
  const sorted = all.toSorted((one, other) => one.suite.localeCompare(other.suite))
  const rows = sorted.map(({ suite, tried, what, held, seed }) => [
    suite,
    `${tried} ${what}`,
    String(held),
    String(seed ?? '–'),
  ])
  const table = [['Suite', 'Tried', 'Held', 'Seed'], ['---', '---', '---:', '---:'], ...rows].map(
    cells => `| ${cells.join(' | ')} |`,
  )
  const ways = sorted.flatMap(({ suite, ways: counts = {} }) => {
    const said = Object.entries(counts).map(([way, times]) => `${way} ${times}`)
    return said.length === 0 ? [] : ['', `${suite}: ${said.join(', ')}.`]
  })
  return [...table, ...ways].join('\n')
}
