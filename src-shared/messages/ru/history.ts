/** Who changed an answer, when and how; going back. */
export const history = {
  title: 'История ответа',
  open: 'История ответа',
  openFor: 'История ответа на вопрос {{number}}',
  empty: 'На этот вопрос ещё не отвечали',
  nothingLeft: 'Возвращать больше нечего',
  by: '{{name}}, {{when}}',
  undone: 'возвращено клавишами Ctrl+Z',
  given: 'ответ: {{answer}}',
  changed: 'ответ: {{before}} → {{answer}}',
  cleared: 'ответ снят, было: {{before}}',
  commentAdded: 'написан комментарий: «{{comment}}»',
  commentChanged: 'комментарий изменён: «{{comment}}»',
  commentCleared: 'комментарий убран, было: «{{comment}}»',
  same: 'ответ не изменился',
} as const
