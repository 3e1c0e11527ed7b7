/** The page for the branch manager's wall. */
export const leaveBehind = {
  title: 'Памятка: {{branch}}, {{wave}}',
  subject: 'Памятка филиала по итогам волны',
  kind: 'Что сохранить и что изменить',
  of: 'Памятка филиала',
  keep: 'Сохранить',
  keepNone: 'Стандартов, выполненных не хуже цели, в этой волне нет.',
  change: 'Изменить',
  changeNone: 'Баллы нигде не потеряны.',
  earned: '{{percent}} %',
  critical: 'критический',
  good: 'Как надо: {{guide}}',
  note: 'Процент — доля баллов, полученных в среднем за визит. Сначала то, где потеряно больше баллов.',
  file: '{{branch}} {{wave}} памятка',
} as const
