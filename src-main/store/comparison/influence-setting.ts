import {
  influenceWeightsSchema,
  type InfluenceInUse,
  type InfluenceWeights,
} from '../../../src-shared/model/comparison/indices.ts'
import { influencePresets } from '../../../src-shared/statistics/influence.ts'
import type { Reader, Writer } from '../connection.ts'
import type { DiskFault } from '../fault.ts'
import { addToLog } from '../log.ts'
import { done, type Result } from '../result.ts'
import { readSetting, saveSetting } from '../settings.ts'
import { together } from '../together.ts'

const key = 'influence'
const settingSchema = influenceWeightsSchema.nullable()

/** The weights of criteria in use: the organisation's own, or the preset until it has any. */
export function readInfluence(reader: Reader): InfluenceInUse {
  const own = readSetting(reader, key, settingSchema)
  return own === null ? { preset: true, weights: influencePresets } : { preset: false, weights: own }
}

/** null takes the preset again. */
export function saveInfluence(
  writer: Writer,
  weights: InfluenceWeights | null,
  author: string,
): Result<InfluenceInUse, DiskFault> {
  return together(writer, 'comparison.influence', () => {
    const saved = saveSetting(writer, key, settingSchema, weights)
    if (!saved.ok) return saved
    addToLog(writer, { kind: 'influence.saved', subject: key, author, content: weights })
    return done(readInfluence(writer))
  })
}
