import type { Language } from '../model/settings.ts'

const formats = new Map<string, Intl.NumberFormat>()

function format(language: Language, min: number, max: number): Intl.NumberFormat {
  const key = `${language}.${min}.${max}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, { minimumFractionDigits: min, maximumFractionDigits: max })
  formats.set(key, made)
  return made
}

/** A number as people write it: decimal comma and narrow groups in Russian; at most `digits` decimals (0..6). */
export function numberText(value: number, language: Language, digits = 6): string {
  return format(language, 0, digits).format(value)
}

/** A percent of at most four decimals, as stored, rounded half up to one: the only rounding a score gets. */
export function toOneDecimal(percent: number): number {
  return Math.floor((Math.round(percent * 10_000) + 500) / 1000) / 10
}

/** A percent as shown beside a moment: one decimal, none at exactly 0 and 100. Takes a value already rounded. */
export function scoreText(percent: number, language: Language): string {
  const digits = percent === 0 || percent === 100 ? 0 : 1
  return format(language, digits, digits).format(percent)
}

/** The same with its sign: «84,6 %» (a no-break space, as Russian sets it) and "84.6%". */
export function percentText(percent: number, language: Language): string {
  return language === 'ru' ? `${scoreText(percent, language)}\u00a0%` : `${scoreText(percent, language)}%`
}

/** Money with the sign of its currency (ISO 4217), two decimals as the currency has them. */
export function moneyText(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(amount)
}
