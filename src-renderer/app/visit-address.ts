import { useCallback } from 'react'
import type { AuditLine } from '../../src-shared/model/audit.ts'
import { useShopsOnly } from './supervised.ts'

type Visit = Pick<AuditLine, 'id' | 'status'>

/** Whether a visit is gone on with here. A returned one is on its shopper's laptop; at head office it waits for them. */
export function useIsOpen(): (visit: Visit) => boolean {
  const shopsOnly = useShopsOnly()
  return useCallback(
    ({ status }: Visit) => status === 'draft' || (status === 'returned' && shopsOnly),
    [shopsOnly],
  )
}

/** Where a visit is gone on with, or read. */
export function useVisitAddress(): (visit: Visit) => string {
  const isOpen = useIsOpen()
  return useCallback(
    (visit: Visit) => (isOpen(visit) ? `/visits/${visit.id}` : `/visits/${visit.id}/audit`),
    [isOpen],
  )
}
