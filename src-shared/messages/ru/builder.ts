/** Checklist. */
export const builder = {
  title: 'Чек-лист',
} as const
