/** Checklist. */
export const builder = {
  title: 'Checklist',
}
