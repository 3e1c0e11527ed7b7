/** A heading of a form: which column it is, and in what language its cells are. */
export interface Heading {
  /** The name the readers know: `label`, `relevant`, `media::image`, `vizit_weight`. */
  readonly key: string
  /** As written, `Russian (ru)`; null without one. */
  readonly language: string | null
}

/** Other spellings of columns that forms have been written with (XLSForm, pyxform's reference). */
const aliases: Readonly<Record<string, string>> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  read_only: 'readonly',
  calculate: 'calculation',
  constraining_message: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  requiredmsg: 'required_message',
  'jr:requiredmsg': 'required_message',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  image: 'media::image',
  'big-image': 'media::big-image',
  audio: 'media::audio',
  video: 'media::video',
  form_name: 'form_title',
  set_form_title: 'form_title',
  title: 'form_title',
  set_form_id: 'form_id',
  id_string: 'form_id',
}

const translated: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'media::image',
  'media::big-image',
  'media::audio',
  'media::video',
])

/** Parts of a form's insides that may stand before a column's own name: `bind::relevant`. */
const prefixes: ReadonlySet<string> = new Set(['bind', 'control', 'body'])

const snake = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/gu, '_')

/** Reads a heading; names are taken in any case and with blanks for underscores. */
export function readHeading(text: string): Heading {
  const parts = (text.includes('::') ? text.split('::') : singly(text)).map(part => part.trim())
  const [first = '', ...rest] = parts
  const second = rest[0]
  if (second !== undefined && prefixes.has(snake(first))) return readHeading(rest.join('::'))
  if (second !== undefined && snake(first) === 'media') {
    return withLanguage(`media::${snake(second)}`, rest.slice(1))
  }
  const key = snake(first)
  return withLanguage(aliases[key] ?? key, rest)
}

/** The old separator; `jr:` is a namespace, not a column. */
function singly(text: string): string[] {
  return /^\s*jr\s*:/iu.test(text) ? [text] : text.split(':')
}

function withLanguage(key: string, rest: readonly string[]): Heading {
  const [language] = rest
  if (language === undefined) return { key, language: null }
  if (translated.has(key) && rest.length === 1) return { key, language }
  return { key: [key, ...rest.map(snake)].join('::'), language: null }
}
