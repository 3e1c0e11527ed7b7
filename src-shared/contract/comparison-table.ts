import {
  comparisonQuestionSchema,
  partsQuestionSchema,
  rankingQuestionSchema,
  trendQuestionSchema,
} from '../model/comparison.ts'
import { distributionQuestionSchema } from '../model/comparison/distribution.ts'
import { fieldworkQuestionSchema } from '../model/comparison/fieldwork.ts'
import { quadrantQuestionSchema } from '../model/comparison/quadrant.ts'
import { versusQuestionSchema } from '../model/comparison/versus.ts'
import { visitsQuestionSchema } from '../model/comparison/visits.ts'
import type { Language } from '../model/settings.ts'
import { z } from '../model/zod.ts'

const questions = {
  ranking: rankingQuestionSchema,
  parts: partsQuestionSchema,
  trend: trendQuestionSchema,
  losses: comparisonQuestionSchema,
  quadrant: quadrantQuestionSchema,
  indices: comparisonQuestionSchema,
  impressions: comparisonQuestionSchema,
  ratings: comparisonQuestionSchema,
  distribution: distributionQuestionSchema,
  fieldwork: fieldworkQuestionSchema,
  versus: versusQuestionSchema,
  visits: visitsQuestionSchema,
} as const

export type ComparisonTable = keyof typeof questions
export type TableKind = 'xlsx' | 'csv'
/** A table and the question that its procedure answers. */
export type AskedTable = {
  [Table in ComparisonTable]: {
    readonly table: Table
    readonly question: z.input<(typeof questions)[Table]>
  }
}[ComparisonTable]

const lists: ReadonlySet<string> = new Set(['tags', 'branches', 'waves'])

/** Where a table of the comparison lies as a file; a list becomes several values of one name. */
export function tableAddress({ table, question }: AskedTable, kind: TableKind, language: Language): string {
  const pairs: [string, string][] = [
    ['table', table],
    ['lang', language],
  ]
  for (const [name, value] of Object.entries(question)) {
    if (value === undefined || value === null) continue
    if (Array.isArray(value)) for (const one of value) pairs.push([name, String(one)])
    else pairs.push([name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
  }
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `/files/comparison.${kind}?${query}`
}

/** The table and question of such an address, by its decoded query; null for anything else. */
export function readTableAddress(query: Iterable<readonly [string, string]>): AskedTable | null {
  const given: Record<string, unknown> = {}
  const byName = Map.groupBy(query, ([name]) => name)
  for (const [name, pairs] of byName) {
    const values = pairs.map(([, value]) => value)
    given[name] = lists.has(name) || (name === 'wave' && values.length > 1) ? values : values[0]
  }
  if (typeof given['width'] === 'string') given['width'] = Number(given['width'])
  if (typeof given['part'] === 'string') given['part'] = parsed(given['part'])
  const asked = askedSchema.safeParse({ table: given['table'], question: given })
  return asked.success ? asked.data : null
}

const of = <Table extends ComparisonTable>(table: Table) =>
  z.object({ table: z.literal(table), question: questions[table] })

const askedSchema = z.discriminatedUnion('table', [
  of('ranking'),
  of('parts'),
  of('trend'),
  of('losses'),
  of('quadrant'),
  of('indices'),
  of('impressions'),
  of('ratings'),
  of('distribution'),
  of('fieldwork'),
  of('versus'),
  of('visits'),
])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
