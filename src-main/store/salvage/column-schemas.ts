import { layerSchema } from '../../../src-shared/model/annotation.ts'
import { answerSchema } from '../../../src-shared/model/answer.ts'
import { moneySchema } from '../../../src-shared/model/money.ts'
import { visitFactsSchema } from '../../../src-shared/model/visit.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { parseColumn } from '../json-column.ts'

const words = z.array(z.string())
const anything = z.json()

/**
 * Shapes of JSON columns that no check of hashes parses anyway. A row whose column is not of its shape is none of ours.
 */
const schemas: Readonly<Partial<Record<string, z.ZodType>>> = {
  'answer.document': answerSchema,
  'answer_history.document': answerSchema,
  'audit.visit': visitFactsSchema,
  'appeal.questions': words,
  'branch.tags': words,
  'export.audits': words,
  'evidence.layer': layerSchema,
  'wave.fee': moneySchema,
  'wave.brief': anything,
  'wave.scenarios': z.array(anything),
  'assignment.fee': moneySchema,
  'setting.value': anything,
  'organisation.declaration': anything,
}

/** Whether every column of a row is what its schema says. */
export function columnsHold(table: string, row: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(row).every(([name, value]) => {
    const schema = schemas[`${table}.${name}`]
    return schema === undefined || typeof value !== 'string' || parseColumn(schema, value) !== undefined
  })
}
