/**
 * What makes a spreadsheet take a text of a CSV for a formula, after apostrophes that are already there; wide letters
 * too, as East Asian settings do.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u
const neutralised = /^'+[=+\-@\t\r＝＋－＠]/u

/** Puts an apostrophe before what a spreadsheet would run; `fromNeutral` takes off exactly this one. */
export function toNeutral(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

export function fromNeutral(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text
}
