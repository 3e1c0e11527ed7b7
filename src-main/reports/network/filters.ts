import { segmentText } from '../../../src-shared/wording/place-words.ts'
import type { NetworkSheet } from './page.ts'

/** «Регион: Юг · Формат: стандарт», as the screen was filtered; '' for the whole network. */
export function filterWords({ report, t }: NetworkSheet): string {
  const { segment, region, city, format, tags = [] } = report.filters
  const said = {
    segment: segment === undefined ? undefined : segmentText(segment, t),
    region,
    city,
    format,
    tags: tags.length === 0 ? undefined : tags.join(', '),
  }
  return (['segment', 'region', 'city', 'format', 'tags'] as const)
    .flatMap(name => (said[name] === undefined ? [] : [`${t(`compare.filter.${name}`)}: ${said[name]}`]))
    .join(' · ')
}
