/** Standards. */
export const standards = {
  title: 'Standards',
}
