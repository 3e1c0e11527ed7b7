import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { percentText } from '../../../../src-shared/format/number.ts'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { fold } from '../builder-layout.ts'
import { draftWords } from '../draft-words.ts'
import type { OutlineRow } from './outline-rows.ts'
import { ConditionMark, StateMarks } from './row-marks.tsx'
import { useShownShare } from './shown-shares.ts'
import { TreeRow } from './tree-row.tsx'

type Row = Extract<OutlineRow, { kind: 'moment' }>

/** A moment: a stop of the journey, with its share of the total. */
export const MomentRow = memo(function MomentRow(row: Row) {
  return (
    <TreeRow row={row} level={1} place={row.place + 1} count={row.count + 1} expanded={!row.folded}>
      <svg className="row-stop" viewBox="0 0 24 24" aria-hidden="true">
        <circle className="row-halo" cx="12" cy="12" r="11" />
        <circle className="row-ring" cx="12" cy="12" r="6.5" />
      </svg>
      <Words id={row.id} folded={row.folded} questions={row.questions} />
    </TreeRow>
  )
})

const Words = memo(function Words({ id, folded, questions }: Pick<Row, 'id' | 'folded' | 'questions'>) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const title = useBuilder(state => draftWords(state.index.moments.get(id)?.title, language))
  const conditional = useBuilder(state => state.index.moments.get(id)?.showIf !== undefined)
  const share = useShownShare('moments', id)
  return (
    <>
      <span className="row-words row-title" data-blank={title === '' || undefined}>
        {title || t('builder.blankMoment')}
        {conditional && (
          <span className="row-marks row-after">
            <ConditionMark />
          </span>
        )}
        {questions > 0 && (
          <span
            className="row-fold"
            aria-hidden="true"
            data-folded={folded || undefined}
            onPointerDown={event => event.stopPropagation()}
            onClick={event => {
              event.stopPropagation()
              fold(id, !folded)
            }}
          >
            {folded && <span className="row-hidden">{questions}</span>}
            <svg width="12" height="12" viewBox="0 0 12 12">
              <path d="M3 4.5 6 7.5 9 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </span>
        )}
      </span>
      <span className="row-side">
        <span className="row-share">
          <span className="only-read">{t('builder.share')} </span>
          {percentText(share, language)}
        </span>
        <span className="row-state">
          <StateMarks place={`moment ${id}`} />
        </span>
      </span>
    </>
  )
})
