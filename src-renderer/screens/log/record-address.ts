import type { LogEntry } from '../../../src-shared/model/log-entry.ts'

const ofVisits = new Set(['audit', 'evidence', 'review', 'appeal'])

/** The page of the record an entry tells of; null where there is none. */
export function recordAddress({ kind, subject, title }: LogEntry): string | null {
  const [area = ''] = kind.split('.')
  // Without a title the visit is no longer here.
  if (ofVisits.has(area)) return title === null ? null : `/visits/${subject}/audit`
  const [code = ''] = subject.split('/')
  switch (area) {
    case 'checklist':
      return `/checklists/${encodeURIComponent(code)}`
    case 'standard':
      return `/standards/${encodeURIComponent(code)}`
    case 'standards':
      return '/standards'
    case 'branches':
      return '/branches'
    case 'wave':
      return kind === 'wave.removed' ? null : `/waves/${encodeURIComponent(subject)}`
    case 'person':
    case 'profile':
    case 'organisation':
      return '/settings'
    default:
      return null
  }
}
