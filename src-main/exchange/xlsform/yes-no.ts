const yes: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  '1',
  'да',
  'д',
  'da',
  'oui',
  'si',
  'sí',
  'ja',
  'иә',
])
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'нет', 'н', 'net', 'non', 'nein', 'жоқ'])
const na: ReadonlySet<string> = new Set([
  'na',
  'n/a',
  'n a',
  'not applicable',
  'does not apply',
  'неприменимо',
  'не применимо',
  'не применяется',
  'нп',
  'н/п',
])

const plain = (word: string) =>
  word
    .toLowerCase()
    .replaceAll(/[_\s]+/gu, ' ')
    .replaceAll(/[.!]/gu, '')
    .trim()

/** What a word of a choice list says; null: something of its own. */
export function answerWord(word: string): 'yes' | 'no' | 'na' | null {
  const text = plain(word)
  if (yes.has(text)) return 'yes'
  if (no.has(text)) return 'no'
  return na.has(text) ? 'na' : null
}

/** True and false as forms write them in `required`, `readonly` and Vizit's own columns; undefined: an expression. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'true()' || word === 'да') return true
  if (word === 'false()' || word === 'нет') return false
  if (word === 'yes' || word === 'true' || word === '1') return true
  return word === 'no' || word === 'false' || word === '0' ? false : undefined
}

/** A figure as people type it, with a point or a comma. */
export function readFigure(text: string): number | undefined {
  const figure = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?$/iu.test(text)
    ? Number(text.replace(',', '.'))
    : Number.NaN
  return Number.isFinite(figure) ? figure : undefined
}
