import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { partNames } from './parts.ts'
import { readRecord, type BenchRecord } from './record.ts'

// Writes what the last `npm run bench` found into the README.
const readme = join(import.meta.dirname, '../../README.md')
const marks = { start: '<!-- bench:start -->', end: '<!-- bench:end -->' }

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
const text = readFileSync(readme, 'utf8')
const [from, to] = [text.indexOf(marks.start), text.indexOf(marks.end)]
if (from < 0 || to < from) throw new Error(`README.md has no ${marks.start} … ${marks.end}`)
const written = `${text.slice(0, from + marks.start.length)}\n\n${tableOf(record)}\n\n${text.slice(to)}`
writeFileSync(readme, await format(written, { ...(await resolveConfig(readme)), parser: 'markdown' }))
