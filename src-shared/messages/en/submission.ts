import type { Words } from '../words.ts'
import type { submission as ru } from '../ru/submission.ts'

export const submission: Words<typeof ru> = {
  declaration: {
    title: 'Declaration',
    text: 'I made this visit myself, at the time stated. The answers and comments describe what really happened. Photos and recordings were made during this visit. I have no personal ties with the staff of the branch.',
    confirm: 'I confirm this',
    need: 'The visit cannot be submitted without it',
    settings: 'Declaration when submitting a visit: {{language}}',
    settingsHint: 'Empty: the words of the program',
  },
  lead: 'Answers cannot be changed after submitting. Until the visit is handed over or reviewed, you can take it back.',
  expenses: 'Expenses',
  fee: 'Fee',
  impossibleSure:
    'The visit closes without a score. Answers and photos given so far stay in it. Until it is handed over, you can open it again.',
  proof: 'Evidence',
  proofHint: 'A photo of the closed door, the notice, the screen of the call',
  proofAdd: 'Attach a file…',
  list: {
    title: 'Submissions',
    submitted: 'Submission {{number}}',
    impossible: 'Submission {{number}}: the visit could not be made',
    by: '{{name}}, {{when}}',
    score: 'score {{score}}',
    withdrawn: 'taken back {{when}}',
    declared: 'Confirmed',
    notDeclared: 'Without a declaration',
    earlier_one: '{{count}} more submission',
    earlier_other: '{{count}} more submissions',
  },
  withdraw: {
    act: 'Take the submission back…',
    hint: 'The visit was neither handed over nor reviewed yet.',
    title: 'Take the submission back',
    will: 'The visit becomes a draft again and its answers can be changed. The score it had stays in the list of submissions; the next submission gets the next number.',
    confirm: 'Take back',
    done: 'Submission taken back, the visit is a draft again',
  },
  hidden: {
    title: 'Score is hidden',
    note: 'The checklist is set up so: the supervisor sees the score.',
    short: 'hidden',
  },
}
