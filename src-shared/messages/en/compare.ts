import type { Words } from '../words.ts'
import type { compare as ru } from '../ru/compare.ts'

export const compare: Words<typeof ru> = {
  section: 'Comparison',
  title: 'Comparison of branches',
  views: 'Views of the comparison',
  view: {
    ranking: 'Ranking',
    heat: 'Heat map',
    trend: 'Over waves',
    losses: 'Lost points',
    quadrant: 'Importance and quality',
    impressions: 'Impressions',
    distribution: 'Distribution',
    fieldwork: 'Fieldwork',
    versus: 'One against another',
  },
  filter: {
    title: 'What is compared',
    wave: 'Wave',
    pilotWave: '{{wave}}, pilot',
    since: 'Change',
    before: 'since the wave before',
    checklist: 'Checklist',
    channel: 'Channel',
    segment: 'Segment',
    region: 'Region',
    city: 'City',
    format: 'Format',
    tags: 'Tags',
    all: 'all',
    reset: 'Reset',
  },
  empty: {
    title: 'Nothing to compare yet',
    hint: 'Branches will stand here side by side once the first visits are approved. Only approved visits count.',
    review: 'Open the review',
    filtered: 'No approved visit fits the filter',
    filteredHint: 'The chosen waves have no visits with this checklist, channel or branches.',
  },
}
