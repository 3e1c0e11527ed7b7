import type { Translate } from '../messages/translator.ts'

const industries = ['ecommerce', 'restaurant', 'bank', 'telecom'] as const
const segments = ['standard', 'vip'] as const

/** An industry in words: ours by its name, one's own as it was written. */
export function industryText(industry: string, t: Translate): string {
  const known = industries.find(one => one === industry)
  return known ? t(`values.industry.${known}`) : industry
}

/** A segment of customers in words: ours by its name, one's own as it was written. */
export function segmentText(segment: string, t: Translate): string {
  const known = segments.find(one => one === segment)
  return known ? t(`standards.segment.${known}`) : segment
}

/** Every industry there is: ours first, then those in use. */
export function industriesOf(inUse: readonly string[]): string[] {
  return [...new Set([...industries, ...inUse])]
}

/** Every segment there is: ours first, then those in use. */
export function segmentsOf(inUse: readonly string[]): string[] {
  return [...new Set([...segments, ...inUse])]
}
