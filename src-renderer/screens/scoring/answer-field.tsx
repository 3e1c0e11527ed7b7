import { memo } from 'react'
import { segmentsOf } from '../../stores/scoring-segments.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { DurationField } from './duration-field.tsx'
import { MultiField } from './multi-field.tsx'
import { NumberField } from './number-field.tsx'
import { PhotoField } from './photo-field.tsx'
import { SegmentField } from './segment-field.tsx'
import { TextField } from './text-field.tsx'
import { DateField, TimeField } from './when-field.tsx'

/** The field for an answer of any type. It does not change by being in hand. */
export const AnswerField = memo(function AnswerField(props: AnswerFieldProps) {
  const { answer: type } = props.question
  switch (type.type) {
    case 'yesNo':
    case 'choice':
      return <SegmentField {...props} />
    case 'scale':
      return segmentsOf(type).length > 0 ? <SegmentField {...props} /> : <NumberField {...props} />
    case 'multi':
      return <MultiField {...props} />
    case 'number':
      return <NumberField {...props} />
    case 'duration':
      return <DurationField {...props} />
    case 'text':
      return <TextField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'time':
      return <TimeField {...props} />
    case 'photo':
      return <PhotoField {...props} />
  }
})
