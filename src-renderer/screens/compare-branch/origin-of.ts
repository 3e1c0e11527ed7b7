import type { ActionOrigin } from '../../../src-shared/model/action.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { client } from '../../client.ts'

interface Failure {
  /** Codes. */
  readonly branch: string
  readonly page: Pick<BranchPage, 'checklist' | 'channel' | 'wave'>
  readonly question: string
  readonly standard: string | null
}

/** What an action grows from: the question, and the visits of the wave that lost points on it. */
export async function originOf({ branch, page, question, standard }: Failure): Promise<ActionOrigin> {
  const { checklist, channel, wave } = page
  const origin = { branch, wave, checklist, question, standard }
  if (wave === null) return { ...origin, audits: [] }
  const part = { kind: 'question' as const, part: question }
  const { visits } = await client.compare.visits({ wave, checklist, channel, branch, part })
  return { ...origin, audits: visits.filter(visit => (visit.part?.lost ?? 0) > 0).map(({ id }) => id) }
}
