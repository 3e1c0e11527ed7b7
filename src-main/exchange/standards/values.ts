import { translator } from '../../../src-shared/messages/translator.ts'
import { languageSchema, type Language } from '../../../src-shared/model/settings.ts'
import { sameWords } from './same-words.ts'

/** Closed lists of a table of standards; of industries those of the starter library, which have words. */
const lists = {
  criterion: 'values.criterion',
  dimension: 'values.dimension',
  level: 'values.level',
  stance: 'standards.stance',
  channel: 'values.channel',
  evidenceRule: 'values.evidenceRule',
  industry: 'values.industry',
  status: 'standards.status',
} as const
export type ValueList = keyof typeof lists

const yes = new Set(['yes', 'да', 'true', 'истина', '1', '+'])
const no = new Set(['no', 'нет', 'false', 'ложь', '0'])

const keyOf = (list: ValueList, said: string) => `${list} ${sameWords(said)}`

function wordsOf(list: ValueList, language: Language): ReadonlyMap<string, string> {
  return new Map(Object.entries(translator(language)(lists[list], { returnObjects: true })))
}

const codes = new Map<string, string>(
  listNames().flatMap(list => {
    const words = languageSchema.options.flatMap(language => [...wordsOf(list, language)])
    return [
      ...words.map(([code, word]) => [keyOf(list, word), code] as const),
      // last: a code means itself whatever the words of another value are
      ...words.map(([code]) => [keyOf(list, code), code] as const),
    ]
  }),
)

function listNames(): ValueList[] {
  return Object.keys(lists) as ValueList[] // the keys of a record typed just above
}

/** The word for a code of a closed list, as it stands in an exported cell. */
export function valueWord(list: ValueList, code: string, language: Language): string {
  return wordsOf(list, language).get(code) ?? code
}

/** The code behind a cell: written as code or in words of either language; null when it is neither. */
export function valueCode(list: ValueList, cell: string): string | null {
  return codes.get(keyOf(list, cell)) ?? null
}

export function switchWord(on: boolean, language: Language): string {
  return translator(language)(on ? 'values.answer.yes' : 'values.answer.no').toLowerCase()
}

/** null when it is neither yes nor no. */
export function readSwitch(cell: string): boolean | null {
  const said = sameWords(cell)
  if (yes.has(said)) return true
  return no.has(said) ? false : null
}
