/** XLSForm. */
export const xlsform = {
  title: 'XLSForm',
} as const
