import type { Translate } from '../../../../src-shared/messages/translator.ts'

const known = ['ecommerce', 'restaurant', 'bank', 'telecom'] as const

/** The name of an industry; one of the author's own stands as it is written. */
export function industryWords(industry: string, t: Translate): string {
  const code = known.find(one => one === industry)
  return code === undefined ? industry : t(`values.industry.${code}`)
}
