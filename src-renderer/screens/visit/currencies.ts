// Those of the networks' own countries first, then all others.
const first = ['RUB', 'KZT', 'BYN', 'UZS', 'KGS', 'AMD', 'GEL', 'USD', 'EUR']

/** Codes of the currencies this machine knows (ISO 4217). */
export const currencies: string[] = [
  ...first,
  ...Intl.supportedValuesOf('currency').filter(code => !first.includes(code)),
]
