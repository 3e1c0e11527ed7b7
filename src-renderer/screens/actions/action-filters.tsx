import { Checkbox, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import { stages, type Action } from '../../../src-shared/model/action.ts'
import { api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ChoiceChip, type Choice } from '../../components/choice-chip.tsx'
import { openOnly, standardOf, type ActionsAddress } from './use-actions-address.ts'

interface Props {
  readonly actions: readonly Action[]
  /** How many are left. */
  readonly found: number
  readonly address: ActionsAddress
}

/** View and filters in one row. Only what actions name can be chosen. */
export function ActionFilters({ actions, found, address }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const names = new Map((branches.data ?? []).map(({ code, name }) => [code, name]))
  const codes = new Set(actions.flatMap(action => action.branches ?? []))
  const standards = new Map(
    actions.map(action => [standardOf(action), localised(action.questionText, language) || action.question]),
  )
  const owners = new Set(actions.map(({ owner }) => owner).filter(Boolean))
  const chip = (
    name: 'branch' | 'standard' | 'stage' | 'owner',
    none: string,
    options: readonly Choice[],
  ) => {
    const value = address.of(name)
    return (
      <ChoiceChip
        label={t(`actions.filter.${name}`)}
        none={none}
        options={options}
        chosen={value === null ? [] : [value]}
        narrowed={value !== null}
        onChange={([chosen]) => address.set(name, chosen ?? null)}
      />
    )
  }
  return (
    <div className="actions-tools">
      <SegmentedControl
        aria-label={t('actions.views')}
        data={[
          { value: 'board', label: t('actions.board') },
          { value: 'list', label: t('actions.list') },
        ]}
        value={address.view}
        onChange={view => address.set('view', view === 'list' ? 'list' : null)}
      />
      {chip(
        'branch',
        t('actions.filter.anyBranch'),
        [...codes].sort().map(value => ({ value, label: names.get(value) ?? value })),
      )}
      {chip(
        'standard',
        t('actions.filter.anyStandard'),
        [...standards].map(([value, label]) => ({ value, label })),
      )}
      {chip('stage', t('actions.filter.anyStage'), [
        { value: openOnly, label: t('actions.filter.openOnly') },
        ...stages.map(value => ({ value, label: t(`actions.stage.${value}`) })),
      ])}
      {chip(
        'owner',
        t('actions.filter.anyOwner'),
        [...owners].sort().map(value => ({ value, label: value })),
      )}
      <Checkbox
        label={t('actions.filter.overdue')}
        checked={address.of('overdue') !== null}
        onChange={event => address.set('overdue', event.currentTarget.checked ? '1' : null)}
      />
      <output className="actions-count">{t('actions.count', { count: found })}</output>
    </div>
  )
}
