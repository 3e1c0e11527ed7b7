/** What the `type` column of a row asks for. */
export type FormType =
  | { readonly kind: 'begin'; readonly repeat: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'select'; readonly many: boolean; readonly list: string; readonly other: boolean }
  | { readonly kind: 'question'; readonly type: PlainType }
  /** Nothing a shopper answers. */
  | { readonly kind: 'ignored' }
  /** A question that checklists cannot ask. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'unknown' }

export type PlainType =
  | 'integer'
  | 'decimal'
  | 'percentage'
  | 'text'
  | 'barcode'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'photo'
  | 'range'
  | 'acknowledge'

const plainTypes: Readonly<Record<string, PlainType>> = {
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  percentage: 'percentage',
  text: 'text',
  string: 'text',
  barcode: 'barcode',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  'date time': 'dateTime',
  image: 'photo',
  photo: 'photo',
  range: 'range',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
}

const listed = (names: string): ReadonlySet<string> => new Set(names.split(', '))

const ignored = listed(
  'note, calculate, hidden, start, end, start time, end time, today, deviceid, device id, imei, subscriberid, ' +
    'subscriber id, simserial, sim id, phonenumber, phone number, username, email, audit, start-geopoint, ' +
    'background-geopoint, background-audio, csv-external, xml-external',
)

const dropped = listed(
  'audio, video, file, geopoint, gps, location, geotrace, geoshape, osm, rank, select_one_from_file, ' +
    'select_multiple_from_file, select one from file, select multiple from file, select_one_external, ' +
    'select one external, cascading_select, cascading select',
)

const one = /^(?:select[_ ]one|select1|select one from|add select one prompt using)$/u
const many = /^(?:select[_ ]multiple|select all that apply(?: from)?|add select multiple prompt using)$/u
const otherToo = /\s+(?:or[_ ]other|or specify other)$/iu

/** Reads a `type` cell in the spellings of XLSForm, in any case. */
export function readFormType(cell: string): FormType {
  const text = cell.trim().replaceAll(/\s+/gu, ' ')
  const word = text.toLowerCase()
  const begin = /^begin[ _](?:looped )?(group|repeat|lgroup|loop)\b/u.exec(word)
  if (begin !== null) return { kind: 'begin', repeat: begin[1] !== 'group' || word.includes('looped') }
  if (/^end[ _](?:looped )?(?:group|repeat|lgroup|loop)\b/u.test(word)) return { kind: 'end' }
  const plain = plainTypes[word]
  if (plain !== undefined) return { kind: 'question', type: plain }
  if (ignored.has(word)) return { kind: 'ignored' }
  if (isDropped(word)) return { kind: 'dropped' }
  const other = otherToo.test(text)
  const select = other ? text.replace(otherToo, '') : text
  if (one.test(select.toLowerCase()) || many.test(select.toLowerCase())) {
    return { kind: 'select', many: many.test(select.toLowerCase()), list: '', other }
  }
  // The list is the last word; everything before it is the command.
  const [, command = '', list = ''] = /^(.*) (\S+)$/u.exec(select) ?? []
  const how = command.toLowerCase()
  if (!one.test(how) && !many.test(how)) return { kind: 'unknown' }
  return { kind: 'select', many: many.test(how), list, other }
}

function isDropped(word: string): boolean {
  return [...dropped].some(name => word === name || word.startsWith(`${name} `))
}
