import type { Sheet } from '../../../../src-main/exchange/workbook/sheet.ts'

/**
 * What a reader of forms refuses (XLSForm's reference and the errors of pyxform), as sentences; [] is a form that
 * would be taken.
 */
export function formFaults(sheets: readonly Sheet[]): string[] {
  const [survey, choices, settings] = ['survey', 'choices', 'settings'].map(name => table(sheets, name))
  return [
    ...surveyFaults(survey ?? [], choices ?? []),
    ...choiceFaults(choices ?? []),
    ...settingFaults(settings ?? [], survey ?? []),
  ]
}

type Row = Readonly<Record<string, string>>

function table(sheets: readonly Sheet[], name: string): Row[] {
  const [header = [], ...rows] = sheets.find(sheet => sheet.name === name)?.rows ?? []
  return rows.map(row =>
    Object.fromEntries(header.map((column, i) => [String(column), String(row[i] ?? '')])),
  )
}

const plainTypes = new Set(['text', 'integer', 'decimal', 'date', 'time', 'image', 'range'])
const xmlName = /^[A-Za-z_][A-Za-z0-9_]*$/u
const labelled = (row: Row) =>
  Object.entries(row).some(([column, text]) => column.startsWith('label::') && text !== '')

function surveyFaults(rows: readonly Row[], choices: readonly Row[]): string[] {
  const faults: string[] = []
  const names = new Set(rows.map(row => row['name'] ?? ''))
  const lists = new Set(choices.map(row => row['list_name']))
  const seen = new Set<string>()
  let depth = 0
  for (const [index, row] of rows.entries()) {
    const { type = '', name = '' } = row
    const say = (what: string) => faults.push(`survey row ${index + 2}: ${what}`)
    if (type === 'end_group') {
      depth -= 1
      if (depth < 0) say('nothing to end')
      continue
    }
    if (type === 'begin_group') depth += 1
    else if (depth === 0) say('a question outside the moments')
    const [command = '', list, ...rest] = type.split(' ')
    if (command === 'select_one' || command === 'select_multiple') {
      if (list === undefined || rest.length > 0 || !lists.has(list)) say(`no list for ${type}`)
    } else if (type !== 'begin_group' && !plainTypes.has(type)) say(`unknown type ${type}`)
    if (!xmlName.test(name)) say(`bad name ${name}`)
    if (seen.has(name.toLowerCase())) say(`name ${name} again`)
    if (['meta', 'data', 'audit', 'instanceid'].includes(name.toLowerCase())) say(`reserved name ${name}`)
    seen.add(name.toLowerCase())
    if (!labelled(row)) say('no label')
    if (row['required'] && !['yes', 'no'].includes(row['required'])) say(`required ${row['required']}`)
    for (const [column, text] of Object.entries(row)) {
      for (const [, reference = ''] of text.matchAll(/\$\{([^}]*)\}/gu)) {
        if (!names.has(reference)) say(`${column} asks for ${reference}`)
      }
    }
    if (type === 'range') faults.push(...rangeFaults(row['parameters'] ?? '', index + 2))
  }
  return depth === 0 ? faults : [...faults, 'a group is open']
}

function rangeFaults(text: string, line: number): string[] {
  const { start, end, step, ...more } = Object.fromEntries(
    text.split(' ').map(part => [part.split('=')[0] ?? '', Number(part.split('=')[1])]),
  )
  const ok =
    start !== undefined &&
    end !== undefined &&
    step !== undefined &&
    step > 0 &&
    step <= Math.abs(end - start)
  return ok && Object.keys(more).length === 0 ? [] : [`survey row ${line}: range ${text}`]
}

function choiceFaults(rows: readonly Row[]): string[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const { list_name: list = '', name = '' } = row
    const key = `${list} ${name}`
    const faults = [
      ...(list === '' || name === '' || /\s/u.test(name) ? [`bad option ${key}`] : []),
      ...(seen.has(key) ? [`option ${key} again`] : []),
      ...(labelled(row) ? [] : [`no label for ${key}`]),
      ...Object.keys(row).flatMap(column =>
        /^(?:label::.+|[a-z_]+)$/u.test(column) ? [] : [`column ${column}`],
      ),
    ]
    seen.add(key)
    return faults.map(text => `choices row ${index + 2}: ${text}`)
  })
}

function settingFaults(rows: readonly Row[], survey: readonly Row[]): string[] {
  const [row, ...more] = rows
  if (row === undefined || more.length > 0) return ['settings: not one row']
  const columns = Object.keys(survey[0] ?? {})
  return [
    ...(row['form_title'] ? [] : ['settings: no title']),
    ...(row['form_id'] && !/\s/u.test(row['form_id']) ? [] : ['settings: no form_id']),
    ...(row['version'] ? [] : ['settings: no version']),
    ...(columns.includes(`label::${row['default_language']}`) ? [] : ['settings: language without texts']),
  ]
}
