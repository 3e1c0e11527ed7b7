import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ratingScaleSchema, usualScales, type RatingScale } from '../../../src-shared/model/rating.ts'

interface Props {
  readonly scale: RatingScale
  readonly guessed: boolean
  readonly onChange: (scale: RatingScale) => void
}

const other = 'other'
const keyOf = ({ low, high }: RatingScale) => `${low} ${high}`

/** One of the usual scales, or its two ends. */
export function ScaleChoice({ scale, guessed, onChange }: Props) {
  const { t } = useTranslation()
  const usual = usualScales.some(one => keyOf(one) === keyOf(scale))
  const [own, setOwn] = useState(!usual)
  const [ends, setEnds] = useState<{ low: number | string; high: number | string }>(scale)
  const wrong = !ratingScaleSchema.safeParse(ends).success
  function leave() {
    const read = ratingScaleSchema.safeParse(ends)
    if (read.success && keyOf(read.data) !== keyOf(scale)) onChange(read.data)
  }
  return (
    <fieldset>
      <legend className="import-heading">{t('ratings.import.scale')}</legend>
      <div className="ratings-scale">
        <Select
          aria-label={t('ratings.import.scale')}
          data={[
            ...usualScales.map(one => ({ value: keyOf(one), label: t('ratings.import.scaleOf', one) })),
            { value: other, label: t('ratings.import.scaleOther') },
          ]}
          value={own ? other : keyOf(scale)}
          allowDeselect={false}
          onChange={key => {
            const chosen = usualScales.find(one => keyOf(one) === key)
            setOwn(chosen === undefined)
            if (chosen) onChange(chosen)
          }}
        />
        {own &&
          (['low', 'high'] as const).map(end => (
            <NumberInput
              key={end}
              className="ratings-end"
              aria-label={t(`ratings.import.${end}`)}
              placeholder={t(`ratings.import.${end}`)}
              value={ends[end]}
              hideControls
              error={wrong}
              onChange={value => setEnds({ ...ends, [end]: value })}
              onBlur={leave}
              onKeyDown={event => event.key === 'Enter' && leave()}
            />
          ))}
        <p className="import-quiet">
          {own && wrong ? t('ratings.import.scaleWrong') : guessed && t('ratings.import.scaleGuessed')}
        </p>
      </div>
    </fieldset>
  )
}
