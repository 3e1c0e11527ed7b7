/** Checks. */
export const findings = {
  title: 'Проверка чек-листа',
} as const
