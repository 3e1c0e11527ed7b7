/** Differences. */
export const difference = {
  title: 'Отличия',
} as const
