import {
  ownImportanceSchema,
  type OwnImportance,
  type SaveImportance,
} from '../../../src-shared/model/comparison/quadrant.ts'
import type { Reader, Writer } from '../connection.ts'
import type { StoreFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { done, refused, type Result } from '../result.ts'
import { readSetting, saveSetting } from '../settings.ts'
import { together } from '../together.ts'

const keyOf = (checklist: string) => `importance ${checklist}`

const isKnown = (reader: Reader, checklist: string) =>
  reader.sql('SELECT 1 FROM checklist WHERE code = ? LIMIT 1').get(checklist) !== undefined

/** The supervisor's own importances of a checklist (its code), none until they are set; null: no such checklist. */
export function readImportance(reader: Reader, checklist: string): OwnImportance | null {
  if (!isKnown(reader, checklist)) return null
  return (
    readSetting(reader, keyOf(checklist), ownImportanceSchema) ?? { criterion: {}, moment: {}, question: {} }
  )
}

export function saveImportance(
  writer: Writer,
  { checklist, by, importances }: SaveImportance,
  author: string,
): Result<OwnImportance, StoreFault> {
  return together(writer, 'comparison.importance', (): Result<OwnImportance, StoreFault> => {
    const before = readImportance(writer, checklist)
    if (before === null) return refused({ code: 'NOT_FOUND', kind: 'checklist', id: checklist })
    const after = { ...before, [by]: importances }
    const saved = saveSetting(writer, keyOf(checklist), ownImportanceSchema, after)
    if (!saved.ok) return saved
    addToLog(writer, {
      kind: 'importance.saved',
      subject: checklist,
      author,
      content: { by, importances },
    })
    return done(after)
  })
}
