import { translator, type Translate } from '../../../src-shared/messages/translator.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'

/** How numbers, dates and times are written in the report's language. */
export interface Format {
  readonly lang: Language
  readonly t: Translate
  text(text: LocalisedText): string
  /** One decimal, always; a dash for null. */
  percent(value: number | null): string
  /** Without a needless ",0": for targets and limits. */
  short(value: number): string
  points(value: number): string
  /** Three decimals, always. */
  thousandths(value: number): string
  money(amount: number, currency: string): string
  /** `2026-11-12T11:05[:00]`, wall-clock time, shown as it stands. */
  localDate(time: string): string
  localTime(time: string): string
  /** An ISO instant, shown in a zone. */
  instant(time: string, zone: string): string
  /** Whole seconds as m:ss or h:mm:ss. */
  duration(seconds: number): string
  list(items: readonly string[]): string
  capital(text: string): string
}

const made = new Map<Language, Format>()

export function formatFor(lang: Language): Format {
  const known = made.get(lang)
  if (known) return known
  const format = makeFormat(lang)
  made.set(lang, format)
  return format
}

function makeFormat(lang: Language): Format {
  const locale = lang === 'ru' ? 'ru-RU' : 'en-GB'
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const upToOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const upToTwo = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const three = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  // Wall-clock times carry no zone: read and written as if in UTC, they stay what they are.
  const asUtc = (local: string) => new Date(`${local}${local.length === 16 ? ':00' : ''}Z`)
  const instants = new Map<string, Intl.DateTimeFormat>()
  return {
    lang,
    t: translator(lang),
    text: text => text[lang] ?? text.ru ?? text.en ?? '',
    percent: value => (value === null ? '–' : one.format(value)),
    short: value => upToOne.format(value),
    points: value => upToTwo.format(value).replace('-', '−'),
    thousandths: value => three.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: 0,
      }).format(amount),
    localDate: local => date.format(asUtc(local)).replace(' г.', ''),
    localTime: local => time.format(asUtc(local)),
    instant(instant, zone) {
      const known =
        instants.get(zone) ??
        new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
      instants.set(zone, known)
      return known.format(new Date(instant)).replace(',', '')
    },
    duration(seconds) {
      const two = (value: number) => String(value).padStart(2, '0')
      const hours = Math.floor(seconds / 3600)
      const minutes = Math.floor((seconds % 3600) / 60)
      return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
    },
    list: items => items.join(', '),
    capital: text => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  }
}
