import { segmentText } from '../../../src-shared/wording/place-words.ts'
import type { NetworkSheet } from './page.ts'

/** «Регион: Юг · Формат: стандарт», as the screen was filtered; '' for the whole network. */
export function filterWords({ report, t }: NetworkSheet): string {
  const { segment, region, city, format, tags = [] } = report.filters
  const pairs: [Parameters<typeof t>[0], string | undefined][] = [
    ['compare.filter.segment', segment === undefined ? undefined : segmentText(segment, t)],
    ['compare.filter.region', region],
    ['compare.filter.city', city],
    ['compare.filter.format', format],
    ['compare.filter.tags', tags.length === 0 ? undefined : tags.join(', ')],
  ]
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${t(name)}: ${value}`])).join(' · ')
}
