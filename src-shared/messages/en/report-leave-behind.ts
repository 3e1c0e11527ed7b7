import type { Words } from '../words.ts'
import type { leaveBehind as ru } from '../ru/report-leave-behind.ts'

export const leaveBehind: Words<typeof ru> = {
  title: 'Leave-behind: {{branch}}, {{wave}}',
  subject: 'What the branch may keep and change after the wave',
  kind: 'What to keep and what to change',
  of: 'Leave-behind for the branch',
  keep: 'Keep',
  keepNone: 'No standard reached the target in this wave.',
  change: 'Change',
  changeNone: 'No points were lost anywhere.',
  earned: '{{percent}}%',
  critical: 'critical',
  good: 'What good looks like: {{guide}}',
  note: 'Percent: the share of points earned on average in a visit. First where the most points were lost.',
  file: '{{branch}} {{wave}} leave-behind',
}
