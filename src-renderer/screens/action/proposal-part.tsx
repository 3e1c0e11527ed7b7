import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { leastToClose } from '../../../src-shared/actions/propose.ts'
import { confirmedStages, isOpen } from '../../../src-shared/actions/stage-moves.ts'
import { numberText, toOneDecimal } from '../../../src-shared/format/number.ts'
import type { Action, LaterVisit, Proposal } from '../../../src-shared/model/action.ts'
import { announce } from '../../app/announce.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { actionsChanged } from './use-action-acts.ts'

interface Props {
  readonly action: Action
  readonly later: readonly LaterVisit[]
}

const words = { closed: 'confirmClose', plan: 'confirmPlan', do: 'confirmDo' } as const
/** Visits listed at once; the rest is folded away. */
const shownAtOnce = 8

/** What later waves say: the figures, the visits behind them, and the buttons by which a person decides. */
export function ProposalPart({ action, later }: Props) {
  const { t } = useTranslation()
  const { proposal, stage } = action
  if (!isOpen(stage)) return null
  if (proposal === null) {
    return (
      <section className="action-proposal" aria-labelledby="action-proposal">
        <h2 id="action-proposal">{t('actions.proposal.title')}</h2>
        <p className="action-quiet">{t('actions.proposal.none')}</p>
      </section>
    )
  }
  const { kind, n } = proposal
  const several = action.branches?.length !== 1
  return (
    <section className="action-proposal" data-kind={kind} aria-labelledby="action-proposal">
      <h2 id="action-proposal">{t('actions.proposal.title')}</h2>
      <p className="action-verdict">
        {kind === 'notEnough'
          ? t('actions.proposal.notEnoughOf', { n, least: leastToClose })
          : t(`actions.proposal.${kind}`)}
      </p>
      <Figures proposal={proposal} />
      <p className="action-quiet">{t(`actions.proposal.${kind}Hint`, { least: leastToClose })}</p>
      <details className="action-later" open={n <= shownAtOnce}>
        <summary>{t('actions.proposal.visits')}</summary>
        <ul className="action-visits">
          {later.map(visit => (
            <li key={visit.audit}>
              <Link to={`/visits/${visit.audit}/audit#answer-${action.question}`}>{visit.number}</Link>
              <span>{several ? `${visit.branch}, ${visit.wave}` : visit.wave}</span>
              <span data-met={visit.met}>
                {t(visit.met ? 'actions.proposal.met' : 'actions.proposal.notMet')}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {confirmedStages(kind).length > 0 && <Confirm action={action} proposal={proposal} />}
    </section>
  )
}

function Figures({ proposal: { met, n, low, high } }: { proposal: Proposal }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const percent = (share: number) => numberText(toOneDecimal(share * 100), language, 1)
  return (
    <p className="action-quiet">
      {t('actions.proposal.shareOf', { met, n })};{' '}
      {t('actions.proposal.interval', { low: percent(low), high: percent(high) })}
    </p>
  )
}

function Confirm({ action, proposal }: { action: Action; proposal: Proposal }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const confirm = useMutation(
    api.actions.confirm.mutationOptions({
      onSuccess: () => announce(t('actions.proposal.confirmed')),
      onSettled: actionsChanged,
    }),
  )
  return (
    <>
      <Textarea
        mt="md"
        label={t('actions.move.note')}
        autosize
        minRows={1}
        maxRows={6}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      {confirm.error && <ErrorState error={confirm.error} />}
      <div className="action-proposal-acts">
        {confirmedStages(proposal.kind).map((to, index) => (
          <Button
            key={to}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ id: action.id, proposal, to, note })}
          >
            {t(`actions.proposal.${words[to]}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
