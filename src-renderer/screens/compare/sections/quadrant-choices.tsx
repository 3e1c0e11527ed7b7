import { ChoiceChip } from '../../../components/choice-chip.tsx'
import { pickedOf, type QuadrantChoice } from './quadrant-view.ts'
import { useWords } from './use-words.ts'
import { importanceKindSchema, quadrantBySchema } from '../../../../src-shared/model/comparison/quadrant.ts'

interface Props {
  readonly choice: QuadrantChoice
  readonly onChange: (picked: string[]) => void
}

/** What stands in the quadrant, and whose importance counts. */
export function QuadrantChoices({ choice, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<QuadrantChoice>) => onChange(pickedOf({ ...choice, ...part }))
  return (
    <>
      <ChoiceChip
        label={t('compareCharts.quadrant.by')}
        none={null}
        options={quadrantBySchema.options.map(value => ({
          value,
          label: t(`compareCharts.quadrant.kinds.${value}`),
        }))}
        chosen={[choice.by]}
        narrowed={false}
        onChange={([value]) => set({ by: quadrantBySchema.catch(choice.by).parse(value) })}
      />
      <ChoiceChip
        label={t('compareCharts.quadrant.importance')}
        none={null}
        options={importanceKindSchema.options.map(value => ({
          value,
          label: t(`compareCharts.quadrant.importances.${value}`),
        }))}
        chosen={[choice.importance]}
        narrowed={false}
        onChange={([value]) =>
          set({ importance: importanceKindSchema.catch(choice.importance).parse(value) })
        }
      />
      {choice.importance === 'influence' && (
        <ChoiceChip
          label={t('compareCharts.quadrant.index')}
          none={null}
          options={(['satisfaction', 'loyalty'] as const).map(value => ({
            value,
            label: t(`compareCharts.quadrant.indices.${value}`),
          }))}
          chosen={[choice.index]}
          narrowed={false}
          onChange={([value]) => set({ index: value === 'loyalty' ? 'loyalty' : 'satisfaction' })}
        />
      )}
    </>
  )
}
