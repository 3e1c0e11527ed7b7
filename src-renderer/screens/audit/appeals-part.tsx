import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Appeal } from '../../../src-shared/model/appeal.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { announce } from '../../app/announce.ts'
import { useSupervises } from '../../app/supervised.ts'
import { api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { DecideForm } from '../appeals/decide-form.tsx'
import { RaiseForm } from '../appeals/raise-form.tsx'
import { decided } from '../review/decided.ts'
import { answerText } from './answer-text.ts'
import '../appeals/appeals.css'
import '../review/review.css'

/** Appeals of the branch: under way, or with each decision and its reason. */
export function AppealsPart({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const supervises = useSupervises()
  const appeals = useQuery(api.appeals.list.queryOptions({ input: { audit: audit.id } }))
  const calendar = useQuery(api.appeals.calendar.queryOptions({ input: {} }))
  const [raising, setRaising] = useState(false)
  const [deciding, setDeciding] = useState<Appeal | null>(null)
  const numbers = new Map(
    audit.document.moments.flatMap(one => one.questions).map(({ code }, index) => [code, index + 1]),
  )
  const may = supervises && audit.status === 'approved'
  const all = appeals.data ?? []
  if (all.length === 0 && !may) return null
  const over = (words: string) => {
    setRaising(false)
    setDeciding(null)
    announce(words)
    void decided()
  }
  return (
    <section className="audit-appeals" aria-labelledby="audit-appeals">
      <h2 id="audit-appeals">{t('appeals.part')}</h2>
      {all.map(appeal => (
        <OneAppeal
          key={appeal.id}
          appeal={appeal}
          audit={audit}
          numbers={numbers}
          onDecide={may && appeal.decidedAt === null ? () => setDeciding(appeal) : null}
        />
      ))}
      {may && (
        <div>
          <Button onClick={() => setRaising(true)}>{t('appeals.raise.act')}</Button>
        </div>
      )}
      <Modal opened={raising} onClose={() => setRaising(false)} title={t('appeals.raise.title')} size="lg">
        {calendar.data && (
          <RaiseForm
            audit={audit}
            calendar={calendar.data}
            onDone={() => over(t('appeals.raise.done'))}
            onCancel={() => setRaising(false)}
          />
        )}
      </Modal>
      <Modal
        opened={deciding !== null}
        onClose={() => setDeciding(null)}
        title={t('appeals.decide.title')}
        size="lg"
      >
        {deciding !== null && (
          <DecideForm
            audit={audit}
            appeal={deciding}
            numbers={numbers}
            onDone={() => over(t('appeals.decide.done'))}
            onCancel={() => setDeciding(null)}
          />
        )}
      </Modal>
    </section>
  )
}

interface OneProps {
  readonly appeal: Appeal
  readonly audit: Audit
  readonly numbers: ReadonlyMap<string, number>
  readonly onDecide: (() => void) | null
}

function OneAppeal({ appeal, audit, numbers, onDecide }: OneProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const questions = new Map(audit.document.moments.flatMap(one => one.questions).map(one => [one.code, one]))
  const { receivedOn, late, overdue, decideBy, decidedAt, decidedBy, decisions, text } = appeal
  return (
    <article className="audit-appeal" data-open={decidedAt === null || undefined}>
      <p>
        <strong>
          {decidedAt === null
            ? t('appeals.under', { when: dateText(receivedOn, language) })
            : t('appeals.decidedOn', { when: dateText(decidedAt, language) })}
        </strong>
        {decidedBy !== null && `, ${decidedBy}`}
        {late && <span className="appeals-mark"> · {t('appeals.late')}</span>}
        {overdue && <span className="appeals-mark"> · {t('appeals.overdue')}</span>}
      </p>
      <blockquote className="appeals-words">{text}</blockquote>
      <ul className="audit-decisions">
        {appeal.questions.map(code => {
          const question = questions.get(code)
          const decision = decisions?.find(one => one.question === code)
          if (question === undefined) return null
          return (
            <li key={code}>
              <p>
                <a href={`#answer-${code}`}>
                  {numbers.get(code)}. {localised(question.text, language)}
                </a>
              </p>
              {decision !== undefined && (
                <p className="appeals-quiet">
                  <strong>{t(`appeals.outcome.${decision.outcome}`)}</strong>
                  {decision.outcome === 'changed' &&
                    `: ${answerText(question, decision.before ?? undefined, t, language)} → ${answerText(question, decision.answer, t, language)}`}
                  {`. ${decision.reason}`}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {onDecide !== null && (
        <p className="audit-appeal-acts">
          <Button variant="filled" onClick={onDecide}>
            {t('appeals.decide.act')}
          </Button>
          <span className="appeals-quiet">
            {t('appeals.decideBy')} {dateText(decideBy, language)}. {t('appeals.underNote')}
          </span>
        </p>
      )}
    </article>
  )
}
