/** Checklists. */
export const checklists = {
  title: 'Чек-листы',
} as const
