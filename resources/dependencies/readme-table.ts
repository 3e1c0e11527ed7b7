const marks = { start: '<!-- dependencies -->', end: '<!-- /dependencies -->' } as const

/** A text with the table between its marks; one without marks stays as it is. */
export function withTable(text: string, table: string): string {
  const start = text.indexOf(marks.start)
  const end = text.indexOf(marks.end)
  if (start === -1 || end === -1) return text
  return `${text.slice(0, start)}${marks.start}\n\n${table}\n\n${text.slice(end)}`
}
