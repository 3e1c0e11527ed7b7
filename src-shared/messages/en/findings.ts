/** Checks. */
export const findings = {
  title: 'Checks',
}
