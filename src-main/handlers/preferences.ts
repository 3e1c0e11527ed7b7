import { settingsSchema, type Settings } from '../../src-shared/model/settings.ts'
import type { Reader, Writer } from '../store/connection.ts'
import type { StoreFault } from '../store/fault.ts'
import { personHere } from '../store/people.ts'
import type { Result } from '../store/result.ts'
import { readSetting, saveSetting } from '../store/settings.ts'
import { systemLanguage } from './system-language.ts'

/** What stood for everybody before several people could work here, and what the first start is asked. */
const commonKey = 'settings'
const keyOf = (person: string) => `settings:${person}`

/** What the person here set; until then what stands for everybody, or the machine's language and its light or dark. */
export function readSettings(reader: Reader): Settings {
  const here = personHere(reader)
  return (
    (here && readSetting(reader, keyOf(here.id), settingsSchema)) ??
    readSetting(reader, commonKey, settingsSchema) ?? { language: systemLanguage(), theme: 'system' }
  )
}

/** Keeps them for the person here; before the first start is done, for whoever comes. */
export function saveSettings(writer: Writer, settings: Settings): Result<Settings, StoreFault> {
  const here = personHere(writer)
  return saveSetting(writer, here ? keyOf(here.id) : commonKey, settingsSchema, settings)
}

/** A new person begins with the look of the one who entered them, not with their texts. */
export function beginSettings(writer: Writer, person: string): Result<Settings, StoreFault> {
  const { language, theme } = readSettings(writer)
  return saveSetting(writer, keyOf(person), settingsSchema, { language, theme })
}
