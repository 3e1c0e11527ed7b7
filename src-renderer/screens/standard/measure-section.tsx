import { Checkbox, SegmentedControl, type SegmentedControlItem } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { criteria, dimensions, levels, stances } from '../../../src-shared/model/closed-lists.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { LabelledControl } from '../../components/labelled-control.tsx'
import { LevelMark } from '../../components/level-mark.tsx'
import { Inherited } from './inherited.tsx'
import { ListSelect } from './list-select.tsx'
import type { StandardForm } from './standard-form-schema.ts'

/** What a failure would tell about the branch, and how much. */
export function MeasureSection() {
  const { t } = useTranslation()
  const { register } = useFormContext<StandardForm>()
  return (
    <section className="standard-part" aria-labelledby="standard-measure">
      <h2 id="standard-measure">{t('standards.form.measure')}</h2>
      <div className="standard-grid">
        <Inherited field="level" wide>
          <Segments
            name="level"
            label={t('standards.field.level')}
            data={levels.map(value => ({
              value,
              label: (
                <span className="standard-level">
                  <LevelMark level={value} silent /> {t(`values.level.${value}`)}
                </span>
              ),
            }))}
          />
        </Inherited>
        <Inherited field="criterion">
          <ListSelect
            name="criterion"
            label={t('standards.field.criterion')}
            options={criteria.map(value => ({ value, label: t(`values.criterion.${value}`) }))}
          />
        </Inherited>
        <Inherited field="dimension">
          <ListSelect
            name="dimension"
            label={t('standards.field.dimension')}
            options={dimensions.map(value => ({ value, label: t(`values.dimension.${value}`) }))}
            unsaid={t('standards.form.notSet')}
          />
        </Inherited>
        <Inherited field="stance" wide>
          <Segments
            name="stance"
            label={t('standards.field.stance')}
            hint={t('standards.form.hint.stance')}
            data={['' as const, ...stances].map(value => ({
              value,
              label: t(value === '' ? 'standards.form.notSet' : `standards.stance.${value}`),
            }))}
          />
        </Inherited>
        <Inherited field="critical" wide>
          <Checkbox
            label={
              <>
                {t('standards.form.hint.critical')} <CriticalMark silent />
              </>
            }
            {...register('critical')}
          />
        </Inherited>
      </div>
    </section>
  )
}

interface SegmentsProps {
  readonly name: 'level' | 'stance'
  readonly label: string
  readonly hint?: string
  readonly data: SegmentedControlItem[]
}

function Segments({ name, label, hint, data }: SegmentsProps) {
  const { control } = useFormContext<StandardForm>()
  return (
    <LabelledControl label={label} hint={hint}>
      {id => (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <SegmentedControl
              aria-labelledby={id}
              className="standard-segments"
              value={field.value}
              onChange={field.onChange}
              data={data}
            />
          )}
        />
      )}
    </LabelledControl>
  )
}
