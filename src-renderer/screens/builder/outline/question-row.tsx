import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { percentText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useRow } from '../builder-context.ts'
import { draftWords } from '../draft-words.ts'
import { newsSince } from '../news/standard-news.ts'
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
      <Words id={row.id} name={row.name} />
    </TreeRow>
  )
})

const Words = memo(function Words({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const question = useRow(name, row => row.placed?.question)
  const standards = useStandardsNow()
  const taken = useRow(name, row => row.taken)
  const news = newsSince(question, taken, standards).length > 0
  if (question === undefined) return null
  const words = draftWords(question.text, language)
  return (
    <>
      <RowNumber name={name} />
      <span className="row-words" data-blank={words === '' || undefined}>
        <span className="row-marks">
          <KindMarks question={question} />
        </span>
        {words || t('builder.blankQuestion')}
      </span>
      <span className="row-side">
        <Share id={id} scored={question.role === 'scored'} />
        <span className="row-state">
          {news && <NewsMark />}
          <StateMarks place={name} />
        </span>
      </span>
    </>
  )
})

/** By itself: a question added above renumbers everything below it. */
function RowNumber({ name }: { name: string }) {
  return <span className="row-number">{useRow(name, row => row.placed?.number)}</span>
}

function Share({ id, scored }: { id: string; scored: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const share = useShownShare('questions', id)
  if (!scored && share === 0) return null
  const text = percentText(share, language)
  return (
    <span className="row-share">
      <span className="only-read">{t('builder.share')} </span>
      {text}
    </span>
  )
}
