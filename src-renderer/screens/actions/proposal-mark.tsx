import { useTranslation } from 'react-i18next'
import { leastToClose } from '../../../src-shared/actions/propose.ts'
import type { Proposal } from '../../../src-shared/model/action.ts'

/** What the next wave proposes, with its n; nothing while it was not measured. */
export function ProposalMark({ proposal }: { proposal: Proposal | null }) {
  const { t } = useTranslation()
  if (proposal === null) return null
  const { kind, n, met } = proposal
  return (
    <span className="actions-proposal" data-kind={kind}>
      {kind === 'notEnough' ? (
        t('actions.proposal.notEnoughOf', { n, least: leastToClose })
      ) : (
        <>
          <strong>{t(`actions.proposal.${kind}`)}</strong> {t('actions.proposal.shareOf', { met, n })}
        </>
      )}
    </span>
  )
}
