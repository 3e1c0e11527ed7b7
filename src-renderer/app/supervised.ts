import { useQuery } from '@tanstack/react-query'
import { api } from '../client.ts'

/** Sections of what supervisors do; the door refuses their acts to shoppers. */
const sections = new Set([
  'branches',
  'standards',
  'checklists',
  'waves',
  'shoppers',
  'review',
  'appeals',
  'compare',
  'comparison',
  'statistics',
  'actions',
  'voice',
  'retention',
  'log',
])

/** True for the address of a section that shoppers have nothing to do in. */
export function isSupervised(path: string): boolean {
  return sections.has(path.split(/[/?]/u)[1] ?? '')
}

/** Whether the person here may do what supervisors do; true until it is known, so that nothing flickers. */
export function useSupervises(): boolean {
  const { data } = useQuery(api.session.get.queryOptions({ input: {} }))
  return data?.supervises ?? true
}
