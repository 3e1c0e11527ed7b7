import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ratingColumns, type RatingPreview } from '../../../src-shared/model/rating.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'
import type { SentFile } from '../../app/sent-file.ts'
import { api, client } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { SheetChoice } from '../branch-import/sheet-choice.tsx'
import { RatingFaults } from './rating-faults.tsx'
import { RatingLines } from './rating-lines.tsx'
import { ScaleChoice } from './scale-choice.tsx'

export type Chosen = SentFile & { readonly preview: RatingPreview }
type Counts = ContractOutputs['ratings']['import']
interface Props {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen | null) => void
  readonly onDone: (counts: Counts) => Promise<void>
}

/** How the file is understood: columns, scale, faults, lines; every change shows it anew. */
export function ChosenFile({ chosen, onChange, onDone }: Props) {
  const { t } = useTranslation()
  const { upload, name, preview } = chosen
  const { sheet, sheets, columns, mapping, scale, guessed, counts, faults } = preview
  const asked = { upload, ...(sheet !== null && { sheet }) }
  // A scale that was guessed is guessed anew when other columns are chosen.
  const kept = guessed ? {} : { scale }
  const again = useMutation({
    mutationFn: async (choice: Partial<Pick<RatingPreview, 'mapping' | 'scale'>> & { sheet?: string }) => ({
      ...chosen,
      preview: await client.ratings.preview({ ...asked, ...choice }),
    }),
    onSuccess: onChange,
  })
  const load = useMutation(api.ratings.import.mutationOptions({ onSuccess: onDone }))
  const error = again.error ?? load.error
  const submit = (goodLines: boolean) => load.mutate({ ...asked, mapping, scale, goodLines })
  const data = [
    { value: '', label: t('ratings.import.noColumn') },
    ...[...new Set(columns)].filter(Boolean).map(column => ({ value: column, label: column })),
  ]
  return (
    <div className="import">
      <div className="import-file">
        <span className="import-name">{name}</span>
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t('ratings.import.another')}
        </Button>
      </div>
      <SheetChoice sheet={sheet} sheets={sheets} onChange={next => again.mutate({ sheet: next })} />
      <fieldset>
        <legend className="import-heading">{t('ratings.import.mapping')}</legend>
        <div className="import-mapping">
          {ratingColumns.map(field => (
            <Select
              key={field}
              label={t(`ratings.field.${field}`)}
              data={data}
              value={mapping[field] ?? ''}
              allowDeselect={false}
              onChange={column => {
                const { [field]: _old, ...others } = mapping
                again.mutate({ ...kept, mapping: column ? { ...others, [field]: column } : others })
              }}
            />
          ))}
        </div>
      </fieldset>
      <ScaleChoice
        key={`${scale.low} ${scale.high}`}
        scale={scale}
        guessed={guessed}
        onChange={next => again.mutate({ mapping, scale: next })}
      />
      <RatingFaults faults={faults} lines={counts.fault} />
      {error !== null && <ErrorState error={error} />}
      <RatingLines preview={preview}>
        {counts.fault > 0 ? (
          <Button disabled={counts.new === 0} loading={load.isPending} onClick={() => submit(true)}>
            {t('ratings.import.goodLines', { count: counts.new })}
          </Button>
        ) : (
          <Button
            variant="filled"
            disabled={counts.new === 0}
            loading={load.isPending}
            onClick={() => submit(false)}
          >
            {t('ratings.import.submit', { count: counts.new })}
          </Button>
        )}
      </RatingLines>
    </div>
  )
}
