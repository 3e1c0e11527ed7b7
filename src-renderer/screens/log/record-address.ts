import type { LogEntry } from '../../../src-shared/model/log-entry.ts'

/** The page of the record an entry tells of; null where there is none. */
export function recordAddress({ kind, subject, visit }: LogEntry): string | null {
  if (visit !== null) return `/visits/${visit}/audit`
  const [area = ''] = kind.split('.')
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
      return kind === 'person.purged' ? null : '/settings'
    case 'profile':
    case 'organisation':
      return '/settings'
    default:
      return null
  }
}
