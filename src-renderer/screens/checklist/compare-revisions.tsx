import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import { api } from '../../client.ts'
import { ChecklistDifference } from '../../components/checklist-difference/checklist-difference.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'

interface Props {
  readonly code: string
  readonly revisions: ContractOutputs['checklists']['revisions']
  readonly shown: number
}

/** What changed between any two revisions; at first, from the one before to the one shown. */
export function CompareRevisions({ code, revisions, shown }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({})
  const numbers = revisions.map(({ revision }) => revision)
  const to = chosen.to ?? shown
  const from =
    chosen.from ?? numbers.find(revision => revision < to) ?? numbers.find(revision => revision !== to)
  if (from === undefined) return <p className="checklist-quiet">{t('checklists.page.onlyOne')}</p>
  return (
    <>
      <div className="compare-choice">
        {(['from', 'to'] as const).map(side => (
          <NativeSelect
            key={side}
            label={t(side === 'from' ? 'checklists.page.compareFrom' : 'checklists.page.compareTo')}
            value={String(side === 'from' ? from : to)}
            onChange={event => setChosen({ ...chosen, [side]: Number(event.currentTarget.value) })}
          >
            {numbers.map(revision => (
              <option key={revision} value={revision}>
                {revision}
              </option>
            ))}
          </NativeSelect>
        ))}
      </div>
      <Difference code={code} from={from} to={to} />
    </>
  )
}

function Difference({ code, from, to }: { code: string; from: number; to: number }) {
  const before = useQuery(api.checklists.get.queryOptions({ input: { code, revision: from } }))
  const after = useQuery(api.checklists.get.queryOptions({ input: { code, revision: to } }))
  const error = before.error ?? after.error
  if (error) return <ErrorState error={error} />
  if (!before.data || !after.data) return <LoadingState />
  return <ChecklistDifference before={before.data.checklist} after={after.data.checklist} />
}
