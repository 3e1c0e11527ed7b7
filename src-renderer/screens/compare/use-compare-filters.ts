import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { filtersAddress, readFilters, type Filters } from './compare-address.ts'

/** The filters live in the address alone: Back, a bookmark and a link lead to the same screen. */
export function useCompareFilters(): [Filters, (part: Partial<Filters>) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search])
  const change = useCallback(
    (part: Partial<Filters>) => {
      // What a view picked for itself means nothing to another.
      const picked = part.view === undefined || part.view === filters.view ? filters.picked : []
      const address = filtersAddress({ ...filters, picked, ...part })
      // The same address again would make Back a step to nowhere.
      if (address !== location.search) navigate(`/compare${address}`)
    },
    [filters, navigate],
  )
  return [filters, change]
}
