/** Differences. */
export const difference = {
  title: 'Differences',
}
