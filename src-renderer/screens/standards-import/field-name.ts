import type { Translate } from '../../../src-shared/messages/translator.ts'
import { standardFields } from '../../../src-shared/model/standard.ts'
import { fieldsText } from '../standards/fields-text.ts'

const others = ['code', 'base', 'industry', 'status'] as const

/** Where a fault stands, in the words of the form: `standards[4].text.ru` is the requirement; else the path itself. */
export function fieldName(path: string, t: Translate): string {
  const place = /^standards\[(\d+)\]\.?/u.exec(path)
  const [name = ''] = path.slice(place?.[0].length ?? 0).split(/[.[]/u)
  const field = [...standardFields, ...others].find(one => one === name)
  if (field === undefined) return path
  const said = fieldsText([field], t)
  return place ? `${Number(place[1]) + 1}: ${said}` : said
}
