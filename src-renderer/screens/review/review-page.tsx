import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Reviewed } from '../../../src-shared/model/review.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { announce } from '../../app/announce.ts'
import { JourneyRail } from '../../components/journey-rail.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { FactsPart } from '../audit/facts-part.tsx'
import { ScorePart } from '../audit/score-part.tsx'
import { HistoryDialog } from '../history/history-dialog.tsx'
import { AnswerLines } from './answer-lines.tsx'
import { CommentList } from './comment-list.tsx'
import { DecisionDialog, type Decision } from './decision-dialog.tsx'
import { FlagList } from './flag-list.tsx'
import { HintsPart } from './hints-part.tsx'
import { ReviewKeys } from './review-keys.tsx'
import { railOf } from './rail-of.ts'
import { useComments } from './use-comments.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** Moments and flags on the left, answers with their evidence in the middle, the facts on the right. */
export function ReviewPage({ reviewed }: { reviewed: Reviewed }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { audit, flags, comments } = reviewed
  const exact = useMemo(() => scoreExactly(audit.document, audit.answers), [audit])
  const shown = useMemo(
    () => exact.questions.filter(({ visible }) => visible).map(({ code }) => code),
    [exact],
  )
  const numbers = useMemo(() => new Map(exact.questions.map(({ code }, index) => [code, index + 1])), [exact])
  const questions = useMemo(
    () => new Map(audit.document.moments.flatMap(one => one.questions).map(one => [one.code, one])),
    [audit.document],
  )
  const [focus, setFocus] = useState(shown[0] ?? '')
  const [writing, setWriting] = useState<string | null>(null)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [telling, setTelling] = useState<Question | null>(null)
  const [keysShown, setKeysShown] = useState(false)
  const { toggleMark } = useComments(audit.id)
  const waits = audit.status === 'submitted'
  const may = {
    approve: waits,
    return: waits,
    reject: waits || audit.status === 'approved',
    correct: waits || audit.status === 'approved',
  }

  function go(code: string) {
    setFocus(code)
    const card = document.querySelector<HTMLElement>(`#answer-${CSS.escape(code)}`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  }

  useReviewKeys({
    step: by => {
      const next = shown[shown.indexOf(focus) + by]
      if (next !== undefined) go(next)
    },
    decide: kind => may[kind] && setDecision(kind),
    comment: () => setWriting(focus),
    mark: () => {
      const told = comments.some(one => one.question === focus && !one.sent && one.text !== '')
      if (told) announce(t('review.screen.markKept'))
      else toggleMark(focus, comments)
    },
    history: () => setTelling(questions.get(focus) ?? null),
    keys: () => setKeysShown(true),
  })

  const note = [
    localised(audit.checklistTitle, language),
    ...(audit.wave === null ? [] : [t('scoring.wave', { wave: audit.wave })]),
    t('audit.number', { number: audit.number }),
    t('audit.by', { name: audit.shopper }),
    ...(audit.submittedAt === null || !waits
      ? []
      : [t('review.screen.waiting', { when: dateTimeText(audit.submittedAt, language) })]),
  ].join(' · ')
  const acts = (['approve', 'return', 'reject', 'correct'] as const).filter(act => may[act])
  return (
    <div className="page review">
      <PageHeader
        title={audit.branchName}
        note={note}
        back={{ to: '/review', label: t('review.screen.back') }}
      >
        {!waits && <span className="audit-status">{t(`values.status.${audit.status}`)}</span>}
        {acts.map(act => (
          <Button
            key={act}
            variant={act === 'approve' ? 'filled' : 'default'}
            aria-keyshortcuts={keyOf[act]}
            rightSection={<KeyHint keys={keyOf[act]} />}
            onClick={() => setDecision(act)}
          >
            {t(`review.act.${act}`)}
          </Button>
        ))}
      </PageHeader>
      <div className="review-columns">
        <aside className="review-left" aria-label={t('review.screen.flags')}>
          <FlagList flags={flags} numbers={numbers} onQuestion={go} />
          <JourneyRail
            current={
              questions.has(focus) ? (exact.questions.find(q => q.code === focus)?.moment ?? null) : null
            }
            over
            moments={railOf(audit, exact).map(one => ({ ...one, title: localised(one.title, language) }))}
            onSelect={moment => {
              const first = exact.questions.find(one => one.moment === moment && one.visible)
              if (first) go(first.code)
            }}
          />
        </aside>
        <div className="review-middle">
          <AnswerLines
            reviewed={reviewed}
            exact={exact}
            focus={focus}
            writing={writing}
            onFocus={setFocus}
            onWrite={setWriting}
            onHistory={setTelling}
          />
        </div>
        <aside className="review-right" aria-label={t('review.screen.about')}>
          {audit.score !== null && <ScorePart audit={audit} score={audit.score} />}
          <FactsPart audit={audit} />
          <HintsPart audit={audit} exact={exact} numbers={numbers} onQuestion={go} />
          <section aria-labelledby="review-whole">
            <h2 id="review-whole">{t('review.screen.commentVisit')}</h2>
            <CommentList
              audit={audit.id}
              question={null}
              comments={comments.filter(one => one.question === null)}
              name={t('review.screen.commentVisit')}
              writing={writing === ''}
              onWrite={open => setWriting(open ? '' : null)}
            />
          </section>
          <Button variant="subtle" onClick={() => setKeysShown(true)} rightSection={<KeyHint keys="?" />}>
            {t('review.screen.keys')}
          </Button>
        </aside>
      </div>
      <DecisionDialog
        decision={decision}
        reviewed={reviewed}
        focus={questions.get(focus) ?? null}
        numbers={numbers}
        onClose={() => {
          setDecision(null)
          go(focus)
        }}
      />
      <HistoryDialog
        id={audit.id}
        question={telling}
        onClose={() => {
          setTelling(null)
          go(focus)
        }}
      />
      <ReviewKeys opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}

const keyOf: Readonly<Record<Decision, string>> = { approve: 'A', return: 'R', reject: 'X', correct: 'E' }
