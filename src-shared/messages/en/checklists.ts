/** Checklists. */
export const checklists = {
  title: 'Checklists',
}
