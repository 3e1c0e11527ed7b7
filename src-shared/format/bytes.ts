import type { Translate } from '../messages/translator.ts'
import type { Language } from '../model/settings.ts'
import { numberText } from './number.ts'

const units = ['b', 'kb', 'mb', 'gb'] as const

/** A size in units of 1024 bytes: «640 КБ», «2,4 МБ». */
export function bytesText(bytes: number, t: Translate, language: Language): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const value = numberText(size, language, size < 10 && unit > 0 ? 1 : 0)
  return t(`common.bytes.${units[unit] ?? 'b'}`, { value })
}
