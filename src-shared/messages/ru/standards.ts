/** Standards. */
export const standards = {
  title: 'Стандарты',
} as const
