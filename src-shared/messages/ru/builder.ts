/** Checklist. */
export const builder = {
  title: 'Чек-лист',
  /** Between what good looks like and what confirms it. */
  proof: 'Подтверждение',
} as const
