import { Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Appeal } from '../../../src-shared/model/appeal.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { canonicalJson } from '../../../src-shared/model/canonical-json.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import { api } from '../../client.ts'
import { AnswerEditor } from '../../components/answer-editor/answer-editor.tsx'
import {
  readTyped,
  typedOf,
  type TypedAnswer,
  type TypedFault,
} from '../../components/answer-editor/typed-answer.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { answerText } from '../audit/answer-text.ts'
import { DecisionActs } from '../review/decision-acts.tsx'
import { ReasonField } from '../review/reason-field.tsx'

interface Draft {
  readonly outcome: 'upheld' | 'changed'
  readonly typed: TypedAnswer
  readonly reason: string
  readonly fault: TypedFault | null
  readonly same: boolean
  readonly reasonMissing: boolean
}

interface Props {
  readonly audit: Audit
  readonly appeal: Appeal
  readonly numbers: ReadonlyMap<string, number>
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** For each disputed question: the answer stands or another takes its place, with the reason. */
export function DecideForm({ audit, appeal, numbers, onDone, onCancel }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const disputed = audit.document.moments
    .flatMap(one => one.questions)
    .filter(({ code }) => appeal.questions.includes(code))
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(() =>
    Object.fromEntries(
      disputed.map(question => [
        question.code,
        {
          outcome: 'upheld',
          typed: typedOf(question, audit.answers[question.code] ?? null, language),
          reason: '',
          fault: null,
          same: false,
          reasonMissing: false,
        },
      ]),
    ),
  )
  const decide = useMutation(api.appeals.decide.mutationOptions({ onSuccess: onDone }))
  const change = (code: string, to: Partial<Draft>) =>
    setDrafts(all => {
      const old = all[code]
      return old === undefined ? all : { ...all, [code]: { ...old, ...to } }
    })

  function save() {
    let wrong = false
    const decisions = disputed.flatMap(question => {
      const draft = drafts[question.code]
      if (draft === undefined) return []
      const read = draft.outcome === 'changed' ? readTyped(question, draft.typed) : null
      const fault = read !== null && 'fault' in read ? read.fault : null
      const answer = read !== null && 'answer' in read ? read.answer : null
      const same =
        answer !== null && canonicalJson(answer) === canonicalJson(audit.answers[question.code] ?? {})
      const reasonMissing = draft.reason.trim() === ''
      change(question.code, { fault, same, reasonMissing })
      wrong ||= fault !== null || same || reasonMissing
      const { outcome, reason } = draft
      return [{ question: question.code, outcome, reason, ...(answer === null ? {} : { answer }) }]
    })
    if (!wrong) decide.mutate({ id: appeal.id, decisions })
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
      <blockquote className="appeals-words">{appeal.text}</blockquote>
      {disputed.map(question => {
        const draft = drafts[question.code]
        return draft === undefined ? null : (
          <DecisionFields
            key={question.code}
            audit={audit}
            question={question}
            number={numbers.get(question.code) ?? 0}
            draft={draft}
            onChange={to => change(question.code, to)}
          />
        )
      })}
      <p className="appeals-quiet">{t('appeals.decide.note')}</p>
      {decide.error && <ErrorState error={decide.error} />}
      <DecisionActs words={t('appeals.decide.save')} busy={decide.isPending} onCancel={onCancel} />
    </form>
  )
}

interface FieldsProps {
  readonly audit: Audit
  readonly question: Question
  readonly number: number
  readonly draft: Draft
  readonly onChange: (to: Partial<Draft>) => void
}

function DecisionFields({ audit, question, number, draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <fieldset className="appeals-decision">
      <legend>
        {number}. {localised(question.text, language)}
      </legend>
      <p className="appeals-quiet">
        {t('review.correct.before', {
          answer: answerText(question, audit.answers[question.code], t, language),
        })}
      </p>
      <Radio.Group
        aria-label={t('appeals.decide.outcome', { number })}
        value={draft.outcome}
        onChange={value => onChange({ outcome: value === 'changed' ? 'changed' : 'upheld' })}
      >
        <div className="appeals-outcomes">
          <Radio value="upheld" label={t('appeals.decide.keep')} />
          <Radio
            value="changed"
            label={t('appeals.decide.change')}
            disabled={question.answer.type === 'photo'}
          />
        </div>
      </Radio.Group>
      {draft.outcome === 'changed' && (
        <AnswerEditor
          question={question}
          value={draft.typed}
          onChange={typed => onChange({ typed })}
          fault={draft.fault}
        />
      )}
      {draft.same && (
        <p role="alert" className="decision-fault">
          {t('appeals.decide.same')}
        </p>
      )}
      <ReasonField
        label={t('appeals.decide.reason')}
        value={draft.reason}
        missing={draft.reasonMissing}
        onChange={reason => onChange({ reason })}
      />
    </fieldset>
  )
}
