import { ChoiceChip, type Choice } from '../../../components/choice-chip.tsx'
import { useWords } from './use-words.ts'
import { pickedOfPair, type Pair } from './versus-view.ts'

interface Props {
  readonly pair: Pair
  readonly waves: readonly Choice[]
  readonly branches: readonly Choice[]
  readonly onChange: (picked: string[]) => void
}

/** Two branches, or two waves of the network or of one branch. */
export function VersusChoices({ pair, waves, branches, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<Pair>) => onChange(pickedOfPair({ ...pair, ...part }))
  const ofBranches = pair.kind === 'branches'
  const options = ofBranches ? branches : waves
  const side = (name: 'first' | 'second') => {
    const other = name === 'first' ? pair.second : pair.first
    const chosen = pair[name]
    return (
      <ChoiceChip
        label={t(ofBranches ? `compareCharts.versus.${name}` : `compareCharts.versus.${name}Wave`)}
        none={t('compareCharts.versus.choose')}
        options={options.filter(({ value }) => value !== other)}
        chosen={chosen === null ? [] : [chosen]}
        narrowed={chosen !== null}
        onChange={([value = null]) => set({ [name]: value })}
      />
    )
  }
  return (
    <div className="section-choices">
      <ChoiceChip
        label={t('compareCharts.versus.kind')}
        none={null}
        options={(['branches', 'waves'] as const).map(value => ({
          value,
          label: t(`compareCharts.versus.kinds.${value}`),
        }))}
        chosen={[pair.kind]}
        narrowed={false}
        onChange={([value]) =>
          set({ kind: value === 'waves' ? 'waves' : 'branches', first: null, second: null, branch: null })
        }
      />
      {side('first')}
      {side('second')}
      {!ofBranches && (
        <ChoiceChip
          label={t('compareCharts.versus.whose')}
          none={t('compareCharts.versus.whole')}
          options={branches}
          chosen={pair.branch === null ? [] : [pair.branch]}
          narrowed={pair.branch !== null}
          onChange={([value = null]) => set({ branch: value })}
        />
      )}
    </div>
  )
}
