import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../client.ts'
import { kindWords } from './kind-words.ts'

export interface Filters {
  readonly kind: string | null
  readonly author: string | null
  readonly subject: string
}

export const noFilters: Filters = { kind: null, author: null, subject: '' }

/** What to show of the log: an act, a person, a record. */
export function LogFilters({
  filters,
  onChange,
}: {
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const { t } = useTranslation()
  const facets = useQuery(api.log.facets.queryOptions({ input: {}, staleTime: 0 }))
  const kinds = (facets.data?.kinds ?? []).map(value => ({ value, label: kindWords(value, t) }))
  const authors = (facets.data?.authors ?? []).filter(author => author !== '')
  return (
    <div className="log-filters">
      <Select
        label={t('log.filter.kind')}
        placeholder={t('log.filter.anyKind')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.act.clear') }}
        nothingFoundMessage={t('common.nothingFound')}
        value={filters.kind}
        data={kinds.toSorted((one, other) => one.label.localeCompare(other.label))}
        onChange={kind => onChange({ ...filters, kind })}
      />
      <Select
        label={t('log.filter.author')}
        placeholder={t('log.filter.anyAuthor')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.act.clear') }}
        nothingFoundMessage={t('common.nothingFound')}
        value={filters.author}
        data={authors}
        onChange={author => onChange({ ...filters, author })}
      />
      <TextInput
        label={t('log.filter.subject')}
        type="search"
        value={filters.subject}
        onChange={event => onChange({ ...filters, subject: event.currentTarget.value })}
      />
    </div>
  )
}
