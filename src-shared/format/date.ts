import type { Language } from '../model/settings.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' } as const

type Options = Intl.DateTimeFormatOptions

/** Local times carry no zone: they are read and written as UTC, so that no zone shifts them. */
function dated(text: string): { date: Date; zone: Options } {
  const floating = !/(?:Z|[+-]\d\d:?\d\d)$/.test(text)
  const full = text.length === 10 ? `${text}T00:00:00` : text
  return floating
    ? { date: new Date(`${full}Z`), zone: { timeZone: 'UTC' } }
    : { date: new Date(full), zone: {} }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once of each kind: making one takes a hundred times as long as using it. */
function format(language: Language, options: Options): Intl.DateTimeFormat {
  // A machine that is carried into another zone shows the times of that zone.
  const key = `${language} ${new Date().getTimezoneOffset()} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, made)
  return made
}

function shown(text: string, language: Language, options: Options): string {
  const { date, zone } = dated(text)
  if (Number.isNaN(date.getTime())) return text
  return format(language, { ...options, ...zone }).format(date)
}

/** «12 ноября 2026 г.» without its «г.», "12 November 2026". Takes a date, a local time or an instant (ISO 8601). */
export function dateText(text: string, language: Language): string {
  return shown(text, language, { day: 'numeric', month: 'long', year: 'numeric' }).replace(/\s*г\.$/u, '')
}

/** «12 нояб.», "12 Nov": for lists of this year's visits. */
export function shortDateText(text: string, language: Language): string {
  return shown(text, language, { day: 'numeric', month: 'short' })
}

/** «12.11.2026», "12/11/2026". */
export function numericDateText(text: string, language: Language): string {
  return shown(text, language, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** 14:32; with seconds 14:32:07. Instants are shown in the machine's zone, local times as written. */
export function timeText(text: string, language: Language, seconds = false): string {
  return shown(text, language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  })
}

/** «12 ноября 2026, 14:32». */
export function dateTimeText(text: string, language: Language): string {
  return `${dateText(text, language)}, ${timeText(text, language)}`
}
