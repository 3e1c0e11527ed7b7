import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { visibleQuestions } from '../../../src-shared/scoring/visible-questions.ts'
import { api } from '../../client.ts'
import { AnswerEditor } from '../../components/answer-editor/answer-editor.tsx'
import { readTyped, typedOf, type TypedFault } from '../../components/answer-editor/typed-answer.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { answerText } from '../audit/answer-text.ts'
import { DecisionActs } from './decision-acts.tsx'
import { ReasonField } from './reason-field.tsx'

interface Props {
  readonly audit: Audit
  readonly first: Question | null
  readonly numbers: ReadonlyMap<string, number>
  readonly onDone: () => Promise<void>
  readonly onCancel: () => void
}

type Faults = { readonly answer: TypedFault | null; readonly same: boolean; readonly reason: boolean }
const noFaults: Faults = { answer: null, same: false, reason: false }

/** Another answer in place of the shopper's, with the reason; the score before it stays readable. */
export function CorrectForm({ audit, first, numbers, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const visible = visibleQuestions(audit.document, audit.answers)
  const all = audit.document.moments.flatMap(one => one.questions).filter(({ code }) => visible.has(code))
  const [question, setQuestion] = useState(first ?? all[0])
  const [typed, setTyped] = useState(() =>
    question === undefined ? null : typedOf(question, audit.answers[question.code] ?? null, language),
  )
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState(noFaults)
  const correct = useMutation(api.review.correct.mutationOptions({ onSuccess: onDone }))
  if (question === undefined || typed === null) return null
  const { code } = question
  const now = audit.answers[code]

  function choose(to: string | null) {
    const next = all.find(one => one.code === to)
    if (!next) return
    setQuestion(next)
    setTyped(typedOf(next, audit.answers[next.code] ?? null, language))
    setFaults(noFaults)
  }

  function save() {
    if (question === undefined || typed === null) return
    const read = readTyped(question, typed)
    const found: Faults = {
      answer: 'fault' in read ? read.fault : null,
      same: 'answer' in read && canonicalJson(read.answer) === canonicalJson(now ?? {}),
      reason: reason.trim() === '',
    }
    setFaults(found)
    if ('fault' in read || found.same || found.reason) return
    correct.mutate({ id: audit.id, changes: [{ question: code, answer: read.answer }], reason })
  }

  return (
    <form
      className="decision"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Select
        label={t('review.correct.question')}
        data={all.map(one => ({
          value: one.code,
          label: `${numbers.get(one.code) ?? ''}. ${localised(one.text, language)}`,
        }))}
        value={code}
        searchable
        allowDeselect={false}
        onChange={choose}
      />
      <p className="review-quiet">
        {t('review.correct.before', { answer: answerText(question, now, t, language) })}
      </p>
      {question.answer.type === 'photo' ? (
        <p>{t('review.correct.photo')}</p>
      ) : (
        <>
          <AnswerEditor question={question} value={typed} onChange={setTyped} fault={faults.answer} />
          {faults.same && (
            <p role="alert" className="decision-fault">
              {t('review.correct.unchanged')}
            </p>
          )}
          <ReasonField
            label={t('review.correct.reason')}
            value={reason}
            missing={faults.reason}
            onChange={setReason}
          />
          <p className="review-quiet">{t('review.correct.note')}</p>
        </>
      )}
      {correct.error && <ErrorState error={correct.error} />}
      <DecisionActs words={t('review.correct.save')} busy={correct.isPending} onCancel={onCancel} />
    </form>
  )
}
