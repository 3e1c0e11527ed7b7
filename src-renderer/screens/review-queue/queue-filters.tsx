import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditStatus } from '../../../src-shared/model/audit.ts'
import { flagKinds, type FlagKind } from '../../../src-shared/model/flag.ts'
import type { QueueLine } from '../../../src-shared/model/review.ts'

export interface QueueFilter {
  readonly wave: string | null
  readonly branch: string | null
  readonly flag: FlagKind | 'none' | null
  readonly status: AuditStatus
}
export const noFilter: QueueFilter = { wave: null, branch: null, flag: null, status: 'submitted' }

const statuses = ['submitted', 'returned', 'approved', 'rejected'] as const
const all = '@all'

interface Props {
  readonly lines: readonly QueueLine[]
  readonly filter: QueueFilter
  readonly onChange: (filter: QueueFilter) => void
}

/** Offers only what stands in the list. */
export function QueueFilters({ lines, filter, onChange }: Props) {
  const { t } = useTranslation()
  const everything = { value: all, label: t('review.filter.all') }
  const waves = [...new Set(lines.flatMap(({ wave }) => (wave === null ? [] : [wave])))].toSorted()
  const branches = new Map(lines.map(({ branch, branchName }) => [branch, branchName]))
  const kinds = flagKinds.filter(kind => lines.some(({ flags }) => flags.some(one => one.kind === kind)))
  const chosen = (value: string | null) => (value === all ? null : value)
  return (
    <div className="queue-filters">
      <Select
        label={t('review.filter.status')}
        data={statuses.map(value => ({ value, label: t(`values.status.${value}`) }))}
        value={filter.status}
        allowDeselect={false}
        onChange={value => value !== null && onChange({ ...noFilter, status: value })}
      />
      <Select
        label={t('review.filter.wave')}
        data={[everything, ...waves]}
        value={filter.wave ?? all}
        allowDeselect={false}
        onChange={value => onChange({ ...filter, wave: chosen(value) })}
      />
      <Select
        label={t('review.filter.branch')}
        data={[everything, ...[...branches].map(([value, label]) => ({ value, label }))]}
        value={filter.branch ?? all}
        searchable
        allowDeselect={false}
        onChange={value => onChange({ ...filter, branch: chosen(value) })}
      />
      <Select
        label={t('review.filter.flag')}
        data={[
          everything,
          { value: 'none', label: t('review.filter.none') },
          ...kinds.map(value => ({ value, label: t(`review.flag.${value}`) })),
        ]}
        value={filter.flag ?? all}
        allowDeselect={false}
        onChange={value =>
          onChange({
            ...filter,
            flag: value === 'none' ? 'none' : (flagKinds.find(kind => kind === value) ?? null),
          })
        }
      />
    </div>
  )
}
