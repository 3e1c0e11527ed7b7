import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { rememberList } from './last-list.ts'
import { filtersAddress, readFilters, type Filters } from './list-filters.ts'

/** Browsers refuse addresses that change with every key. */
const pause = 250

/** The filters of the list: at once on the screen, after a pause in the address, from where they come back. */
export function useAddressFilters(): [Filters, (filters: Filters) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const [filters, setFilters] = useState(() => readFilters(new URLSearchParams(search)))
  const [written, setWritten] = useState(search)
  // The address changed by itself: a link to the section, or back.
  if (written !== search) {
    setWritten(search)
    if (filtersAddress(filters) !== `${search === '' ? '' : '?'}${search}`) {
      setFilters(readFilters(new URLSearchParams(search)))
    }
  }
  useEffect(() => {
    rememberList(filters)
    const address = filtersAddress(filters)
    if (address === location.search) return undefined
    const timer = setTimeout(() => navigate(`/standards${address}`, { replace: true }), pause)
    return () => clearTimeout(timer)
  }, [filters, navigate])
  return [filters, setFilters]
}
