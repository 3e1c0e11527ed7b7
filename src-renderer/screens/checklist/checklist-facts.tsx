import { useTranslation } from 'react-i18next'
import { fillMinutes } from '../../../src-shared/authoring/fill-minutes.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'

interface Props {
  readonly checklist: Checklist
  readonly revision: number
  readonly newest: boolean
}

/** Revision, channel, size and time to fill, in one line. */
export function ChecklistFacts({ checklist, revision, newest }: Props) {
  const { t } = useTranslation()
  const questions = checklist.moments.reduce((sum, moment) => sum + moment.questions.length, 0)
  const parts = [
    t('checklists.page.revision', { revision }) + (newest ? ` (${t('checklists.page.newest')})` : ''),
    checklist.code,
    ...(checklist.channel === undefined ? [] : [t(`values.channel.${checklist.channel}`)]),
    ...(checklist.segment === undefined ? [] : [segmentText(checklist.segment, t)]),
    t('checklists.page.facts', {
      questions: t('checklists.page.questions', { count: questions }),
      moments: t('checklists.page.moments', { count: checklist.moments.length }),
      minutes: t('checklists.page.minutes', { count: fillMinutes(checklist) }),
    }),
  ]
  return parts.join(' · ')
}
