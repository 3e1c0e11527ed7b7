import { useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import type { Standard } from '../../../../src-shared/model/standard.ts'
import type { ContractOutputs } from '../../../app/contract-outputs.ts'
import { api } from '../../../client.ts'

export type StandardLine = ContractOutputs['standards']['list'][number]

export interface Library {
  readonly lines: readonly StandardLine[]
  readonly byCode: ReadonlyMap<string, Standard>
  readonly error: unknown
  readonly loading: boolean
  readonly again: () => void
}

const none: readonly StandardLine[] = []

/** Reads the library of standards as it stands now; once for the whole builder. */
export function useLibraryQuery(): Library {
  const { data, error, isPending, refetch } = useQuery(api.standards.list.queryOptions({ input: {} }))
  return useMemo(() => {
    const lines = data ?? none
    return {
      lines,
      byCode: new Map(lines.map(({ standard }) => [standard.code, standard])),
      error,
      loading: isPending,
      again: () => void refetch(),
    }
  }, [data, error, isPending, refetch])
}

const empty: Library = { lines: none, byCode: new Map(), error: null, loading: true, again: () => undefined }

export const LibraryContext = createContext<Library>(empty)

export function useLibrary(): Library {
  return use(LibraryContext)
}

/** The standards as they stand now, by code. */
export function useStandardsNow(): ReadonlyMap<string, Standard> {
  return use(LibraryContext).byCode
}
