import { settingsSchema, type Settings } from '../../src-shared/model/settings.ts'
import type { Reader } from '../store/connection.ts'
import { readSetting } from '../store/settings.ts'

export const settingsKey = 'settings'

/** What the person set; until then the machine's language and its light or dark. */
export function readSettings(reader: Reader): Settings {
  const system = new Intl.DateTimeFormat().resolvedOptions().locale
  return (
    readSetting(reader, settingsKey, settingsSchema) ?? {
      language: system.startsWith('ru') ? 'ru' : 'en',
      theme: 'system',
    }
  )
}
