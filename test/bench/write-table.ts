import { writeReadme } from '../readme-section.ts'
import { partNames } from './parts.ts'
import { readRecord, type BenchRecord } from './record.ts'

// Writes what the last `npm run bench` found into the README.

type Row = BenchRecord['parts'][string]['rows'][number]

const cell = (text: string) => text.replaceAll('|', '\\|').trim()

/** Rows that promise or compare nothing stay in the terminal. */
const isShown = ({ budget, ratio }: Row) => budget !== '' || ratio !== undefined

function lineOf({ work, value, reference, ratio, budget, within }: Row): string {
  const aim = budget === '' ? '–' : within ? budget : `${budget}, **missed**`
  return `| ${[work, value, reference, ratio ?? '', aim].map(cell).join(' | ')} |`
}

function tableOf({ machine, at, parts }: BenchRecord): string {
  const rows = partNames.flatMap(name => parts[name]?.rows ?? []).filter(isShown)
  return [
    `${at.slice(0, 10)}: ${machine}.`,
    '',
    '| work | here | reference in the same run | ratio | aim |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(lineOf),
  ].join('\n')
}

const record = readRecord()
if (record === null) throw new Error('nothing was measured yet: npm run bench')
writeReadme('bench', tableOf(record))
