/** Checklist. */
export const builder = {
  title: 'Checklist',
  /** Between what good looks like and what confirms it. */
  proof: 'Evidence',
}
