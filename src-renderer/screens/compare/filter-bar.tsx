import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channelSchema } from '../../../src-shared/model/closed-lists.ts'
import type { ComparisonFilters } from '../../../src-shared/model/comparison.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'
import { usePreferences } from '../../stores/preferences.ts'
import {
  checklistsFitting,
  filtersAddress,
  noFilters,
  type Compared,
  type Filters,
} from './compare-address.ts'
import { ChoiceChip, type Choice } from '../../components/choice-chip.tsx'

interface Props {
  readonly known: ComparisonFilters
  /** As the address says. */
  readonly filters: Filters
  /** What is shown after all; null: nothing fits. */
  readonly compared: Compared | null
  readonly onChange: (part: Partial<Filters>) => void
}

const { waves, since, checklist, channel, segment, region, city, format, tags } = noFilters
const unfiltered = { waves, since, checklist, channel, segment, region, city, format, tags }

/** What is compared. A filter stands here where there is something to choose, or something was chosen. */
export function FilterBar({ known, filters, compared, onChange }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const shown = compared?.filters ?? filters
  const measured = known.waves.filter(({ checklists }) => checklists.length > 0)
  const waveChoices = measured.map(({ code, pilot }) => ({
    value: code,
    label: pilot ? t('compare.filter.pilotWave', { wave: code }) : code,
  }))
  const fitting = checklistsFitting(filters, known)
  const checklistChoices = known.checklists
    .filter(({ code }) => fitting.includes(code))
    .map(({ code, title }) => ({ value: code, label: localised(title, language) || code }))
  const plain = (values: readonly string[]): Choice[] => values.map(value => ({ value, label: value }))
  const facets = [
    {
      name: 'channel' as const,
      options: known.channels.map(value => ({ value, label: t(`values.channel.${value}`) })),
    },
    {
      name: 'segment' as const,
      options: known.segments.map(value => ({ value, label: segmentText(value, t) })),
    },
    { name: 'region' as const, options: plain(known.regions) },
    { name: 'city' as const, options: plain(known.cities) },
    { name: 'format' as const, options: plain(known.formats) },
  ]
  return (
    <search className="compare-filters" aria-label={t('compare.filter.title')}>
      <ChoiceChip
        label={t('compare.filter.wave')}
        none={null}
        several
        options={waveChoices}
        chosen={shown.waves}
        narrowed={filters.waves.length > 0}
        onChange={chosen => onChange({ waves: chosen })}
      />
      <ChoiceChip
        label={t('compare.filter.checklist')}
        none={null}
        options={checklistChoices}
        chosen={shown.checklist === null ? [] : [shown.checklist]}
        narrowed={filters.checklist !== null}
        onChange={([chosen = null]) => onChange({ checklist: chosen })}
      />
      {shown.waves.length === 1 && measured.length > 1 && (
        <ChoiceChip
          label={t('compare.filter.since')}
          none={t('compare.filter.before')}
          options={waveChoices.filter(({ value }) => !shown.waves.includes(value))}
          chosen={shown.since === null ? [] : [shown.since]}
          narrowed={shown.since !== null}
          onChange={([chosen = null]) => onChange({ since: chosen })}
        />
      )}
      {facets
        .filter(({ name, options }) => options.length > 1 || filters[name] !== null)
        .map(({ name, options }) => (
          <ChoiceChip
            key={name}
            label={t(`compare.filter.${name}`)}
            none={t('compare.filter.all')}
            options={options}
            chosen={filters[name] === null ? [] : [filters[name]]}
            narrowed={filters[name] !== null}
            onChange={([chosen = null]) => onChange(withFacet(name, chosen))}
          />
        ))}
      {(known.tags.length > 0 || filters.tags.length > 0) && (
        <ChoiceChip
          label={t('compare.filter.tags')}
          none={t('compare.filter.any')}
          several
          options={plain(known.tags)}
          chosen={filters.tags}
          narrowed={filters.tags.length > 0}
          onChange={chosen => onChange({ tags: chosen })}
        />
      )}
      {isNarrowed(filters) && (
        <Button variant="subtle" className="compare-reset" onClick={() => onChange(unfiltered)}>
          {t('compare.filter.reset')}
        </Button>
      )}
    </search>
  )
}

type Facet = 'channel' | 'segment' | 'region' | 'city' | 'format'

function withFacet(name: Facet, value: string | null): Partial<Filters> {
  if (name === 'channel') return { channel: channelSchema.nullable().catch(null).parse(value) }
  return { [name]: value }
}

/** Whether anything is chosen besides the view and what belongs to it. */
function isNarrowed(filters: Filters): boolean {
  const { view, part, picked } = noFilters
  return filtersAddress({ ...filters, view, part, picked }) !== ''
}
