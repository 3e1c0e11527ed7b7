import { settingsSchema, type Settings } from '../../src-shared/model/settings.ts'
import type { Reader } from '../store/connection.ts'
import { readSetting } from '../store/settings.ts'
import { systemLanguage } from './system-language.ts'

export const settingsKey = 'settings'

/** What the person set; until then the machine's language and its light or dark. */
export function readSettings(reader: Reader): Settings {
  return (
    readSetting(reader, settingsKey, settingsSchema) ?? {
      language: systemLanguage(),
      theme: 'system',
    }
  )
}
