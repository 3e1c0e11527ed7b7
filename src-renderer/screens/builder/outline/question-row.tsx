import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { percentText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { draftWords } from '../draft-words.ts'
import { newsOf } from '../news/standard-news.ts'
import { useStandardsNow } from '../news/use-standards.ts'
import type { OutlineRow } from './outline-rows.ts'
import { KindMarks, NewsMark, StateMarks } from './row-marks.tsx'
import { useShownShare } from './shown-shares.ts'
import { TreeRow } from './tree-row.tsx'

type Row = Extract<OutlineRow, { kind: 'question' }>

/** A question of the outline: drawn again only for its own changes. */
export const QuestionRow = memo(function QuestionRow(row: Row) {
  return (
    <TreeRow row={row} level={2} place={row.place} count={row.count}>
      <Words id={row.id} />
    </TreeRow>
  )
})

const Words = memo(function Words({ id }: { id: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const question = useBuilder(state => state.index.questions.get(id)?.question)
  const standards = useStandardsNow()
  const news = useBuilder(state => newsOf(state, id, standards).length > 0)
  if (question === undefined) return null
  const words = draftWords(question.text, language)
  return (
    <>
      <RowNumber id={id} />
      <span className="row-words" data-blank={words === '' || undefined}>
        <span className="row-marks">
          <KindMarks question={question} />
        </span>
        {words || t('builder.blankQuestion')}
      </span>
      <span className="row-side">
        <Share id={id} />
        <span className="row-state">
          {news && <NewsMark />}
          <StateMarks place={`question ${id}`} />
        </span>
      </span>
    </>
  )
})

/** By itself: a question added above renumbers everything below it. */
function RowNumber({ id }: { id: string }) {
  return <span className="row-number">{useBuilder(state => state.index.questions.get(id)?.number)}</span>
}

function Share({ id }: { id: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const share = useShownShare('questions', id)
  const scored = useBuilder(state => state.index.questions.get(id)?.question.role === 'scored')
  if (!scored && share === 0) return null
  const text = percentText(share, language)
  return (
    <span className="row-share">
      <span className="only-read">{t('builder.share')} </span>
      {text}
    </span>
  )
}
