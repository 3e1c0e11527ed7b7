import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareChecklists } from '../../../src-shared/authoring/compare-checklists.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { ChangeList } from './change-list.tsx'
import { DifferenceSummary } from './difference-summary.tsx'
import { momentGroups } from './moment-groups.ts'
import { MomentDifference } from './moment-difference.tsx'
import { RevisionsContext } from './revisions-context.ts'
import './checklist-difference.css'

interface Props {
  readonly before: Checklist
  readonly after: Checklist
}

/** What differs between two revisions, readable, moment by moment and question by question. */
export function ChecklistDifference({ before, after }: Props) {
  const { t } = useTranslation()
  const difference = useMemo(() => compareChecklists(before, after), [before, after])
  const revisions = useMemo(() => ({ before, after }), [before, after])
  if (difference.same) return <p className="difference-same">{t('difference.same')}</p>
  return (
    <RevisionsContext value={revisions}>
      <div className="difference">
        <DifferenceSummary difference={difference} />
        {difference.checklist.length > 0 && (
          <section className="difference-moment">
            <h3>{t('difference.sections.checklist')}</h3>
            <ChangeList changes={difference.checklist} />
          </section>
        )}
        {momentGroups(before, after, difference).map(group => (
          <MomentDifference key={group.code} group={group} />
        ))}
      </div>
    </RevisionsContext>
  )
}
