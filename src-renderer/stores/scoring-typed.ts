import { isDate, isTime } from '../../src-shared/model/calendar.ts'

/** Reads a clock time: "14:32", "9.05", "1432", "9"; HH:MM, null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.,\s-]?(\d{2}))?$/.exec(text.trim())
  if (found?.[1] === undefined) return null
  const time = `${found[1].padStart(2, '0')}:${found[2] ?? '00'}`
  return isTime(time) ? time : null
}

/**
 * Reads a date: "5.3.2026", "05.03.26", "2026-03-05", "05032026", or "5.3", which takes the year of `today`.
 * Day before month, as on the screen in both languages; YYYY-MM-DD, null when it is none.
 */
export function readDate(text: string, today: string): string | null {
  const clean = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean)
  const local = /^(\d{1,2})[./\s-](\d{1,2})(?:[./\s-](\d{4}|\d{2}))?$/.exec(clean)
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(clean)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3] ?? today.slice(0, 4), local[2], local[1]]
      : solid
        ? [solid[3], solid[2], solid[1]]
        : []
  if (year === undefined || month === undefined || day === undefined) return null
  const full = year.length === 2 ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : null
}

/** Writes YYYY-MM-DD the way it is typed: DD.MM.YYYY. */
export function writeDate(date: string): string {
  const [year, month, day] = date.split('-')
  return isDate(date) ? `${day}.${month}.${year}` : date
}

/** Reads a number with a comma or a point, spaces between thousands; null when it is none. */
export function readNumber(text: string): number | null {
  const clean = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace(/^[−–]/, '-')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(clean) ? Number(clean) : null
}

/** Reads a clock time with seconds: "14:32:10", or as `readTime`; HH:MM:SS, null when it is none. */
export function readClock(text: string): string | null {
  const found = /^(.+)[:.](\d{2})$/.exec(text.trim())
  const minutes = found?.[1] === undefined ? null : /\D/.test(found[1]) ? readTime(found[1]) : null
  if (minutes !== null && found?.[2] !== undefined)
    return Number(found[2]) < 60 ? `${minutes}:${found[2]}` : null
  const time = readTime(text)
  return time === null ? null : `${time}:00`
}

/** Seconds from one HH:MM:SS to another; past midnight when the second is earlier. */
export function secondsBetween(from: string, to: string): number {
  const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const day = 24 * 60 * 60
  return (seconds(to) - seconds(from) + day) % day
}
