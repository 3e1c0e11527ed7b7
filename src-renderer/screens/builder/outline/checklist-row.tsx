import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBuilder } from '../builder-context.ts'
import type { OutlineRow } from './outline-rows.ts'
import { StateMarks } from './row-marks.tsx'
import { TreeRow } from './tree-row.tsx'

type Row = Extract<OutlineRow, { kind: 'checklist' }>

/** The checklist's own properties, above its moments. */
export const ChecklistRow = memo(function ChecklistRow(row: Row) {
  const { t } = useTranslation()
  const moments = useBuilder(state => state.index.outline.length)
  const questions = useBuilder(state => state.index.questions.size)
  return (
    <TreeRow row={row} level={1} place={1} count={moments + 1}>
      <svg className="row-stop" viewBox="0 0 24 24" aria-hidden="true">
        <path className="row-sheet" d="M7 4.5h10v15H7ZM9.5 9h5M9.5 12h5M9.5 15h3" />
      </svg>
      <span className="row-words row-head">
        <span className="row-title">{t('builder.properties')}</span>
        <span className="row-note">
          {t('common.moments', { count: moments })} · {t('common.questions', { count: questions })}
        </span>
      </span>
      <span className="row-side">
        <span className="row-state">
          <StateMarks place="checklist" />
        </span>
      </span>
    </TreeRow>
  )
})
