import type { Cell, Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'

const columns = [
  'type',
  'name',
  'label',
  'label::English (en)',
  'label::French (fr)',
  'hint',
  'hint::English (en)',
  'guidance_hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'appearance',
  'default',
  'calculation',
  'choice_filter',
  'parameters',
  'readonly',
  'repeat_count',
  'media::image',
  'media::audio::English (en)',
  'trigger',
  'save_to',
  'bind::odk:length',
  'Our remarks',
  '',
] as const

/** A row of every column, each cell with words of its own. */
function full(
  type: string,
  name: string,
  more: Partial<Record<(typeof columns)[number], Cell>> = {},
): Cell[] {
  return columns.map((column, place) => {
    if (column === 'type') return type
    if (column === 'name') return name
    if (column === 'required') return more.required ?? 'yes'
    return more[column] ?? `${name} ${place}`
  })
}

/** Types of questions in the reference of XLSForm; the first ones stand in the draft, of the last a few are full. */
const types = [
  'select_one yes_no',
  'select_one shops or_other',
  'select_multiple goods',
  'select_one lost_list',
  'integer',
  'decimal',
  'text',
  'date',
  'time',
  'dateTime',
  'image',
  'range',
  'acknowledge',
  'barcode',
  'note',
  'calculate',
  'geopoint',
  'wishful_type',
]
const more = (
  'rank goods, select_one_from_file shops.csv, audio, video, file, hidden, geotrace, geoshape, start, end, today, ' +
  'deviceid, username, audit, xml-external'
).split(', ')

/** A form that uses everything there is, in places where some of it can and some cannot be carried over. */
export const everyColumn: readonly Sheet[] = [
  {
    name: 'Survey',
    rows: [
      columns,
      ...types.map((type, i) => full(type, `Loose_${i}`)),
      ...more.map((type, i) => [type, `Short_${i}`, `Short ${i}`]),
      full('begin group', 'Hall', { relevant: "${Loose_0} = 'yes'" }),
      full('select_one yes_no', 'Greeted', { relevant: "${Loose_4} > 5 and ${Loose_0} != 'no'" }),
      full('begin_group', 'Inner', { relevant: "selected(${Loose_2}, 'card')" }),
      full('integer', 'Wait', { constraint: '. >= 0 and . <= 120', parameters: null }),
      ['end_group'],
      full('begin repeat', 'Tills'),
      full('range', 'Clean', { parameters: 'start=1 end=5 step=0.5', required: "${Loose_0} = 'yes'" }),
      ['end repeat'],
      ['end group'],
      full('begin group', 'Nothing'),
      full('note', 'Thanks'),
      ['end group'],
      full('begin group', 'Pages'),
      full('begin group', 'Page'),
      full('text', 'Name'),
      ['end group'],
      ['end group'],
      ['', null, 'a remark between the rows'],
      ['end group'],
      full('begin group', 'Unclosed'),
      full('text', 'Name', { label: 'Привет, ${Wait}' }),
    ],
  },
  {
    name: 'choices',
    rows: [
      [
        'list_name',
        'name',
        'label',
        'label::English (en)',
        'label::French (fr)',
        'points',
        'media::image',
        'region',
      ],
      ['yes_no', 'yes', 'Да', 'Yes', 'Oui', 5, 'yes.png', 'r1'],
      ['yes_no', 'no', 'Нет', 'No', 'Non', null, 'no.png', 'r2'],
      ['shops', 'North Shop', 'Северный', 'North', 'Nord', 'many', null, 'r3'],
      ['shops', 'south', 'Южный', 'South', 'Sud', 2, null, 'r4'],
      ['goods', 'card', 'Карта', 'Card', 'Carte', -1, null, 'r5'],
      ['goods', 'loan', null, null, 'Crédit', 3, null, 'r6'],
      ['never_asked', 'x', 'Икс', 'X', 'X', 1, 'x.png', 'r7'],
      ['goods', null, 'Без имени', 'Nameless', 'Sans nom', 1, null, 'r8'],
    ],
  },
  {
    name: 'SETTINGS',
    rows: [
      [
        'form_title',
        'form_id',
        'version',
        'default_language',
        'style',
        'public_key',
        'instance_name',
        'submission_url',
      ],
      [
        'Визит в банк',
        'Bank_Visit',
        '2026111201',
        'Русский (ru)',
        'pages',
        'key',
        "concat('a')",
        'https://example.org',
      ],
    ],
  },
  {
    name: 'entities',
    rows: [
      ['dataset', 'label'],
      ['shops', 'Shop'],
    ],
  },
]
