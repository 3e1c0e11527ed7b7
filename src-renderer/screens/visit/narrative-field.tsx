import { Textarea } from '@mantine/core'
import { useId, useRef } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import type { Hint } from '../../../src-shared/narrative/hint.ts'
import { hintsFor } from '../../../src-shared/narrative/hints-for.ts'
import { TextAdvice } from '../../components/text-advice.tsx'
import type { FactsForm } from './facts-form.ts'

const hintsOf = (text: string): Hint[] => hintsFor(text, { lost: false, others: [] })

/** The story of the visit in free words, with advice under it as under a comment. */
export function NarrativeField() {
  const { t } = useTranslation()
  const { field } = useController<FactsForm, 'narrative'>({ name: 'narrative' })
  const box = useRef<HTMLTextAreaElement>(null)
  const adviceId = useId()
  const hintId = useId()
  return (
    <section aria-labelledby="facts-narrative">
      <h2 id="facts-narrative">{t('visit.narrative.title')}</h2>
      <Textarea
        {...field}
        ref={element => {
          box.current = element
          field.ref(element)
        }}
        label={t('visit.narrative.label')}
        description={t('visit.narrative.hint')}
        descriptionProps={{ id: hintId }}
        aria-describedby={`${hintId} ${adviceId}`}
        classNames={{ input: 'facts-narrative' }}
        rows={8}
        maxLength={longestText}
      />
      <TextAdvice
        id={adviceId}
        text={field.value}
        hintsOf={hintsOf}
        onShow={(from, to) => {
          box.current?.focus()
          box.current?.setSelectionRange(from, to)
        }}
      />
    </section>
  )
}
