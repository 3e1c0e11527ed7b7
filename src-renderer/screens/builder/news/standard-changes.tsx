import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowedPart, StandardChange } from '../../../../src-shared/authoring/standard-changes.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder, useBuilderActs } from '../builder-context.ts'
import { say } from '../builder-voice.tsx'
import { partText } from './part-text.ts'
import { newsOf } from './standard-news.ts'
import { useStandardsNow } from './use-standards.ts'
import './news.css'

/** What the question's standard says otherwise now, part by part, to be taken or left. */
export function StandardChanges({ question }: { question: string }) {
  const standards = useStandardsNow()
  const news = useBuilder(state => newsOf(state, question, standards))
  const code = useBuilder(state => state.index.questions.get(question)?.question.standard)
  const standard = standards.get(code ?? '')
  if (news.length === 0 || standard === undefined) return null
  return (
    <Changes
      key={news.map(({ part }) => part).join(' ')}
      question={question}
      news={news}
      code={standard.code}
    />
  )
}

interface Props {
  readonly question: string
  readonly news: readonly StandardChange[]
  readonly code: string
}

function Changes({ question, news, code }: Props) {
  const { t } = useTranslation()
  const { follow } = useBuilderActs()
  const standards = useStandardsNow()
  // What the author wrote here is kept unless they say otherwise.
  const [chosen, setChosen] = useState<ReadonlySet<FollowedPart>>(
    () => new Set(news.filter(({ own }) => !own).map(({ part }) => part)),
  )
  const take = (parts: readonly FollowedPart[]) => {
    const standard = standards.get(code)
    if (standard === undefined) return
    follow(question, standard, parts)
    say(t(parts.length === 0 ? 'builder.news.kept' : 'builder.news.taken'))
    document.querySelector<HTMLElement>('#editor-title')?.focus()
  }
  return (
    <section className="news" aria-labelledby="news-title">
      <h2 id="news-title">{t('builder.news.title')}</h2>
      <p className="news-note">{t('builder.news.note', { code })}</p>
      <ul className="news-parts">
        {news.map(change => (
          <Change
            key={change.part}
            change={change}
            chosen={chosen.has(change.part)}
            onChoose={yes => {
              const next = new Set(chosen)
              if (yes) next.add(change.part)
              else next.delete(change.part)
              setChosen(next)
            }}
          />
        ))}
      </ul>
      <div className="news-acts">
        <Button
          variant="filled"
          disabled={chosen.size === 0}
          onClick={() => take(news.map(({ part }) => part).filter(part => chosen.has(part)))}
        >
          {t('builder.news.take', { count: chosen.size })}
        </Button>
        <Button onClick={() => take([])}>{t('builder.news.keep')}</Button>
      </div>
    </section>
  )
}

interface ChangeProps {
  readonly change: StandardChange
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

function Change({ change, chosen, onChoose }: ChangeProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { part, before, now, own } = change
  const words = (value: StandardChange['now']) =>
    partText(part, value, t, language) || t('builder.news.nothing')
  return (
    <li className="news-part">
      <Checkbox
        label={t(`builder.part.${part}`)}
        checked={chosen}
        onChange={event => onChoose(event.currentTarget.checked)}
      />
      <dl className="news-sides">
        <div>
          <dt>{t('builder.news.before')}</dt>
          <dd className="news-before">{words(before)}</dd>
        </div>
        <div>
          <dt>{t('builder.news.now')}</dt>
          <dd>{words(now)}</dd>
        </div>
      </dl>
      {own && <p className="news-own">{t('builder.news.own')}</p>}
    </li>
  )
}
