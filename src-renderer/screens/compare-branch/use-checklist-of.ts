import { useQuery } from '@tanstack/react-query'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { api } from '../../client.ts'

export type Bands = Checklist['scoring']['bands']
const none: Bands = []

/** The newest revision of the checklist that the wave used, with its bands and questions; absent until it is read. */
export function useChecklistOf(page: Pick<BranchPage, 'checklist' | 'waves' | 'wave'> | null): {
  readonly checklist: Checklist | undefined
  readonly bands: Bands
} {
  const wave = page?.waves.find(({ code }) => code === page.wave)
  const revision = Math.max(0, ...(wave?.revisions ?? []))
  const read = useQuery(
    api.checklists.get.queryOptions({
      input: { code: page?.checklist ?? '', revision },
      enabled: revision > 0,
    }),
  )
  const checklist = read.data?.checklist
  return { checklist, bands: checklist?.scoring.bands ?? none }
}
