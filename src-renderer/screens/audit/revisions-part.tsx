import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { ScoreRevision } from '../../../src-shared/model/review.ts'
import { scoreDifference } from '../../../src-shared/review/score-difference.ts'
import { api } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { answerText } from './answer-text.ts'
import './revisions.css'

/** Every score the visit had, and what differs between any two; nothing while there is only one. */
export function RevisionsPart({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const revisions = useQuery(api.review.revisions.queryOptions({ input: { id: audit.id } }))
  if (revisions.error) return <ErrorState error={revisions.error} />
  const all = revisions.data?.revisions ?? []
  if (all.length < 2) return null
  return (
    <section className="revisions" aria-labelledby="audit-revisions">
      <h2 id="audit-revisions">{t('review.revisions.title')}</h2>
      <ol>
        {all.map(one => (
          <Line key={one.revision} revision={one} />
        ))}
      </ol>
      <Difference audit={audit} revisions={all} key={all.length} />
    </section>
  )
}

function Line({ revision: { revision, cause, at, author, reason, score } }: { revision: ScoreRevision }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  return (
    <li>
      <ScoreNumber percent={score.percent} />
      <div>
        <p>
          {t('review.revisions.one', { number: revision })}, {t(`review.revisions.cause.${cause}`)}
        </p>
        <p className="revisions-note">
          {[dateTimeText(at, language), ...(author === null ? [] : [author])].join(' · ')}
        </p>
        {reason !== null && reason !== '' && (
          <p className="revisions-note">{t('review.revisions.because', { reason })}</p>
        )}
      </div>
    </li>
  )
}

function Difference({ audit, revisions }: { audit: Audit; revisions: readonly ScoreRevision[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [from, setFrom] = useState(revisions.length - 1)
  const [to, setTo] = useState(revisions.length)
  const one = revisions.find(({ revision }) => revision === from)
  const other = revisions.find(({ revision }) => revision === to)
  if (!one || !other) return null
  const { total, questions, moments } = scoreDifference(audit.document, one, other)
  const asked = new Map(audit.document.moments.flatMap(it => it.questions).map(it => [it.code, it]))
  const names = new Map(audit.document.moments.map(({ code, title }) => [code, localised(title, language)]))
  const data = revisions.map(({ revision }) => String(revision))
  return (
    <div className="revisions-difference">
      <div className="revisions-choice">
        <Select
          label={t('review.revisions.from')}
          data={data}
          value={String(from)}
          allowDeselect={false}
          onChange={value => value !== null && setFrom(Number(value))}
        />
        <Select
          label={t('review.revisions.to')}
          data={data}
          value={String(to)}
          allowDeselect={false}
          onChange={value => value !== null && setTo(Number(value))}
        />
      </div>
      {questions.length === 0 ? (
        <p className="revisions-note">{t('review.revisions.same')}</p>
      ) : (
        <table aria-label={t('review.revisions.difference', { from, to })}>
          <thead>
            <tr>
              <th scope="col">{t('review.revisions.question')}</th>
              <th scope="col">{t('review.revisions.before')}</th>
              <th scope="col">{t('review.revisions.after')}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ question: code, before, after }) => {
              const question = asked.get(code)
              if (question === undefined) return null
              const words = [before, after].map(answer =>
                answer === null
                  ? t('review.revisions.noAnswer')
                  : [answerText(question, answer, t, language), answer.comment].filter(Boolean).join('. '),
              )
              return (
                <tr key={code}>
                  <th scope="row">{localised(question.text, language)}</th>
                  <td>{words[0]}</td>
                  <td>{words[1]}</td>
                </tr>
              )
            })}
            {moments.map(({ moment, before, after }) => (
              <tr key={moment}>
                <th scope="row">{names.get(moment)}</th>
                <td>
                  <ScoreNumber percent={before} />
                </td>
                <td>
                  <ScoreNumber percent={after} />
                </td>
              </tr>
            ))}
            <tr className="revisions-total">
              <th scope="row">{t('review.revisions.total')}</th>
              <td>
                <ScoreNumber percent={total.before} />
              </td>
              <td>
                <ScoreNumber percent={total.after} />
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </div>
  )
}
