import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../src-shared/model/assignment.ts'

interface Props {
  readonly proposal: Proposal
  /** Names of the branches by id. */
  readonly names: ReadonlyMap<string, string>
  readonly ownCity: boolean
  readonly busy: boolean
  readonly onOwnCity: (ownCity: boolean) => void
  readonly onTake: () => void
  readonly onDrop: () => void
}

/** What filling would plan, before it is taken, and what it leaves open, with the reasons. */
export function ProposalBar({ proposal, names, ownCity, busy, onOwnCity, onTake, onDrop }: Props) {
  const { t } = useTranslation()
  const { visits, left } = proposal
  const short = left.reduce((sum, { missing }) => sum + missing, 0)
  const title =
    visits.length > 0
      ? t('waves.plan.proposal.title', { count: visits.length })
      : t(short > 0 ? 'waves.plan.proposal.none' : 'waves.plan.proposal.nothing')
  return (
    <section className="proposal" aria-label={title}>
      <p className="proposal-title" role="status">
        {title}
        {short > 0 && ` · ${t('waves.plan.proposal.left', { count: short })}`}
      </p>
      <div className="proposal-acts">
        <Checkbox
          label={t('waves.plan.proposal.ownCity')}
          checked={ownCity}
          onChange={event => onOwnCity(event.currentTarget.checked)}
        />
        <Button onClick={onDrop}>{t('waves.plan.proposal.drop')}</Button>
        {visits.length > 0 && (
          <Button variant="filled" loading={busy} onClick={onTake} data-autofocus>
            {t('waves.plan.proposal.take', { count: visits.length })}
          </Button>
        )}
      </div>
      {left.length > 0 && (
        // A list that scrolls must be reachable by keyboard.
        <ul
          className="proposal-left"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={t('waves.plan.proposal.left', { count: short })}
        >
          {left.map(({ branch, missing, reason }) => (
            <li key={branch}>
              {t('waves.plan.proposal.leftLine', {
                branch: names.get(branch) ?? '',
                missing,
                reason: t(`waves.plan.proposal.reason.${reason}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
