import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../src-shared/model/assignment.ts'
import { announceError } from '../../app/announce.ts'
import { api } from '../../client.ts'
import type { PlanActs } from './use-plan-acts.ts'

/** How the missing visits could be shared out: asked for, shown, then taken or dropped. */
export function useProposal(wave: string, acts: PlanActs, say: (words: string) => void) {
  const { t } = useTranslation()
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [ownCity, setOwnCity] = useState(false)
  const [busy, setBusy] = useState(false)
  const asking = useMutation(
    api.waves.propose.mutationOptions({ onSuccess: setProposal, onError: announceError }),
  )
  return {
    proposal,
    ownCity,
    busy: busy || asking.isPending,
    ask: () => asking.mutate({ wave, ownCity }),
    drop: () => setProposal(null),
    limit: (to: boolean) => {
      setOwnCity(to)
      asking.mutate({ wave, ownCity: to })
    },
    take: async () => {
      if (!proposal) return
      setBusy(true)
      const taken = await acts.add(proposal.visits)
      setBusy(false)
      if (!taken) return
      setProposal(null)
      say(t('waves.plan.proposal.taken', { count: proposal.visits.length }))
    },
  }
}
