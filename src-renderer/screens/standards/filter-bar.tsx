import { Button, TextInput } from '@mantine/core'
import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { ChoiceChip } from '../../components/choice-chip.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { closedText } from './closed-text.ts'
import {
  facetCounts,
  facetOf,
  facets,
  filterLines,
  isNarrowed,
  noFilters,
  withFacet,
  type Facet,
  type Filters,
} from './list-filters.ts'
import { industryText, segmentText } from '../../../src-shared/wording/place-words.ts'
import type { StandardLine } from './standard-line.ts'
import { useSearchKey } from './use-search-key.ts'
import './filters.css'

type Props = {
  lines: readonly StandardLine[]
  filters: Filters
  /** Codes that answer the query; null: all. */
  found: ReadonlySet<string> | null
  shown: number
  today: string
  onChange: (filters: Filters) => void
  /** Arrow down in the search. */
  onDown: () => void
}

/** Search, filters with their counts, and the way back to everything. */
export function FilterBar({ lines, filters, found, shown, today, onChange, onDown }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const search = useSearchKey()
  const options = useMemo(
    () =>
      new Map(
        facets.map(facet => {
          const left = filterLines(lines, filters, found, today, facet)
          const chosen = filters[facet]
          const made = facetCounts(left, facet)
            // What nothing has any more is still there to be seen and taken away.
            .concat(chosen === null ? [] : [[chosen, 0]])
            .filter(
              ([value, count], index, all) =>
                all.findIndex(one => one[0] === value) === index && (count > 0 || value === chosen),
            )
            .map(([value, count]) => ({ value, count, label: facetText(facet, value, lines, t, language) }))
          return [facet, inOrder(facet, made, language)] as const
        }),
      ),
    [lines, filters, found, today, t, language],
  )
  const overdue = filterLines(lines, { ...filters, overdue: true }, found, today).length
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }
  return (
    <search className="filters" aria-label={t('standards.filter.title')}>
      <TextInput
        ref={search}
        type="search"
        className="filters-search"
        aria-label={t('standards.search')}
        aria-keyshortcuts="/"
        placeholder={t('standards.searchPlaceholder')}
        value={filters.query}
        onChange={event => onChange({ ...filters, query: event.currentTarget.value })}
        onKeyDown={onSearchKey}
      />
      <output className="filters-count">{t('standards.count', { count: shown })}</output>
      {isNarrowed(filters) && (
        <Button variant="subtle" onClick={() => onChange(noFilters)}>
          {t('standards.filter.reset')}
        </Button>
      )}
      <div className="filters-row">
        {facets.map(facet => (
          <ChoiceChip
            key={facet}
            label={t(`standards.filter.${facet}`)}
            none={t(
              facet === 'industry' || facet === 'moment' ? 'standards.filter.all' : 'standards.filter.any',
            )}
            options={options.get(facet) ?? []}
            chosen={filters[facet] === null ? [] : [filters[facet]]}
            narrowed={filters[facet] !== noFilters[facet]}
            onChange={([value = null]) => onChange(withFacet(filters, facet, value))}
          />
        ))}
        {(overdue > 0 || filters.overdue) && (
          <button
            type="button"
            className="chip"
            aria-pressed={filters.overdue}
            onClick={() => onChange({ ...filters, overdue: !filters.overdue })}
          >
            {t('standards.filter.overdue')} <span className="chip-count">{overdue}</span>
          </button>
        )}
      </div>
    </search>
  )
}

function inOrder<T extends { label: string }>(facet: Facet, options: T[], language: Language): T[] {
  if (facet !== 'industry' && facet !== 'moment' && facet !== 'segment') return options
  const order = new Intl.Collator(language, { numeric: true })
  return options.toSorted((a, b) => order.compare(a.label, b.label))
}

function facetText(
  facet: Facet,
  value: string,
  lines: readonly StandardLine[],
  t: Translate,
  language: Language,
): string {
  if (facet === 'industry') return industryText(value, t)
  if (facet === 'segment') return segmentText(value, t)
  const line = lines.find(one => facetOf(one, facet) === value)
  if (facet === 'moment') return localised(line?.standard.moment.title, language) || value
  if (facet === 'status') {
    return value === 'draft' || value === 'active' || value === 'retired'
      ? t(`standards.status.${value}`)
      : value
  }
  return closedText(facet, value, t)
}
