import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareChecklists } from '../../../../src-shared/authoring/compare-checklists.ts'
import { fileOf } from '../../../../src-shared/authoring/file-of.ts'
import type { Checklist } from '../../../../src-shared/model/checklist.ts'
import type { DraftChecklist } from '../../../../src-shared/model/draft-checklist.ts'
import { readChecklist } from '../../../../src-shared/model/read-checklist.ts'
import { api } from '../../../client.ts'

export interface NewRevision {
  /** The newest published revision; undefined until it is read, or where there is none. */
  readonly before: Checklist | undefined
  /** What would be published; undefined while the draft has errors. */
  readonly after: Checklist | undefined
  /** Nothing differs: there is nothing to publish. */
  readonly same: boolean
  readonly error: unknown
}

/** The draft as the revision it would become, beside the newest one there is. */
export function useNewRevision(draft: DraftChecklist, basis: number | null): NewRevision {
  const input = basis === null ? skipToken : { code: draft.code }
  const { data, error } = useQuery(api.checklists.get.queryOptions({ input }))
  const before = data?.checklist
  return useMemo(() => {
    const read = readChecklist(fileOf(draft))
    const after = read.ok ? read.checklist : undefined
    const same = before !== undefined && after !== undefined && compareChecklists(before, after).same
    return { before, after, same, error }
  }, [draft, before, error])
}
