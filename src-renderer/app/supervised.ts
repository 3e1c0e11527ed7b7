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
  'ratings',
  'statistics',
  'actions',
  'pilots',
  'voice',
  'retention',
  'log',
])

/** True for the address of a section that shoppers have nothing to do in. */
export function isSupervised(path: string): boolean {
  return sections.has(path.split(/[/?]/u)[1] ?? '')
}

/** What head office does with the visits of others: no use to somebody who only makes visits, also where they may. */
const office = new Set([
  'ratings',
  'waves',
  'shoppers',
  'review',
  'appeals',
  'actions',
  'pilots',
  'compare',
  'retention',
])

/** True for the address of a section that is of no use on a shopper's own laptop. */
export function isOffice(path: string): boolean {
  return office.has(path.split(/[/?]/u)[1] ?? '')
}

/** Whether the person here only makes visits; false until it is known. */
export function useShopsOnly(): boolean {
  const { data } = useQuery(api.session.get.queryOptions({ input: {} }))
  return data?.profile?.role === 'shopper'
}

/** Whether the person here may do what supervisors do; true until it is known, so that nothing flickers. */
export function useSupervises(): boolean {
  const { data } = useQuery(api.session.get.queryOptions({ input: {} }))
  return data?.supervises ?? true
}
