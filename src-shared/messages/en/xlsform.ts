/** XLSForm. */
export const xlsform = {
  title: 'XLSForm',
}
