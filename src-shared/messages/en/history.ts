import type { history as ru } from '../ru/history.ts'
import type { Words } from '../words.ts'

export const history: Words<typeof ru> = {
  title: 'History of the answer',
  open: 'History of the answer',
  openFor: 'History of the answer to question {{number}}',
  empty: 'This question was not answered yet',
  nothingLeft: 'Nothing left to take back',
  by: '{{name}}, {{when}}',
  undone: 'taken back with Ctrl+Z',
  given: 'answer: {{answer}}',
  changed: 'answer: {{before}} → {{answer}}',
  cleared: 'answer taken away, it was: {{before}}',
  commentAdded: 'comment written: “{{comment}}”',
  commentChanged: 'comment changed: “{{comment}}”',
  commentCleared: 'comment taken away, it was: “{{comment}}”',
  same: 'the answer did not change',
}
