import type { Part, Row } from './row.ts'

const widths = [62, 10, 46, 7, 8] as const

function line(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at] ?? 0)))
    .join('  ')
}

function lineOf({ work, value, reference, ratio, budget, within }: Row): string {
  const text = line([work, value, reference, ratio ?? '', budget])
  return within ? text : `${text}  OVER`
}

/** Prints rows in columns, each beside its reference, with the notes under them. */
export function printPart(title: string, { rows, notes }: Part): void {
  console.log(`\n${line([title, 'here', 'reference in the same run', 'ratio', 'budget'])}`)
  for (const row of rows) console.log(lineOf(row))
  for (const note of notes) console.log(`  ${note}`)
}
