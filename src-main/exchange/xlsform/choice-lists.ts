import type { DraftOption, DraftText } from '../../../src-shared/model/draft-checklist.ts'
import { takeCode } from './form-code.ts'
import { nameAsText, takeText, type Languages } from './form-languages.ts'
import { peek, take, takeAs, type FormRow, type FormSheet } from './form-sheet.ts'
import type { LossList } from './loss-list.ts'
import { answerWord, readFigure } from './yes-no.ts'

/** An option as the form has it; conditions call it by its name. */
export interface Choice {
  readonly name: string
  readonly code: string
  readonly text: DraftText
  /** Null where the form gives no points. */
  readonly points: number | null
}

export interface ChoiceList {
  readonly choices: readonly Choice[]
  /** Name of the option that says the question does not apply; it is not among the choices. */
  readonly notApplicable: string | null
  /** Where the list is no more than yes and no, their names in the form. */
  readonly yesNo: { readonly yes: Choice; readonly no: Choice } | null
}

/** `labels`: the names of the list are values of a scale, not codes of options. */
export type ListsByName = (name: string, use?: 'labels') => ChoiceList | null

/** Longest list of options a question takes. */
const mostChoices = 1000

/** The lists of the choices sheet by name; a list is carried over when the first question asks for it. */
export function choiceLists(sheet: FormSheet | null, languages: Languages, list: LossList): ListsByName {
  const rows = Map.groupBy(sheet?.rows ?? [], row => peek(row, 'list_name'))
  const read = new Map<string, ChoiceList>()
  return (name, use) => {
    const key = `${use ?? ''} ${name}`
    const known = read.get(key)
    if (known !== undefined) return known
    const own = rows.get(name)
    if (own === undefined || name === '') return null
    const made = readList(own.slice(0, mostChoices), languages, list, use === 'labels')
    read.set(key, made)
    return made
  }
}

function readList(
  rows: readonly FormRow[],
  languages: Languages,
  list: LossList,
  labels: boolean,
): ChoiceList {
  const all = rows
    .filter(row => peek(row, 'name') !== '')
    .map(row => readChoice(row, languages, list, labels))
  const na = all.length > 1 ? all.find(choice => choice.mayNotApply) : undefined
  const codes = new Set<string>()
  const choices = all.flatMap(({ row, name, text, points, mayNotApply }, index): Choice[] => {
    if (na !== undefined && row === na.row) return []
    if (mayNotApply && isBlank(text)) nameText(row, name, text, list)
    const code = takeCode(name, codes, `option-${index + 1}`)
    if (code !== name && !labels) list.add(row, 'name', 'nameChanged', `${name} → ${code}`)
    return [{ name, code, text, points }]
  })
  return { choices, notApplicable: na?.name ?? null, yesNo: yesNoOf(choices) }
}

function readChoice(row: FormRow, languages: Languages, list: LossList, labels: boolean) {
  take(row, 'list_name')
  const name = take(row, 'name')
  const text = takeText(row, 'label', languages, list)
  const points =
    takeAs(row, 'vizit_points', readFigure) ??
    takeAs(row, 'points', readFigure) ??
    takeAs(row, 'score', readFigure) ??
    null
  const mayNotApply =
    !labels && peek(row, 'vizit_points') === '' && (points ?? 0) === 0 && says(name, text) === 'na'
  if (isBlank(text) && !mayNotApply) nameText(row, name, text, list)
  return { row, name, text, points, mayNotApply }
}

const isBlank = (text: DraftText) => text.ru === undefined && text.en === undefined

function nameText(row: FormRow, name: string, text: DraftText, list: LossList): void {
  list.add(row, 'label', 'noLabel', name)
  Object.assign(text, nameAsText(name))
}

/** What an option says by its texts, which have to agree with each other; by its name where it has no texts. */
function says(name: string, text: DraftText): 'yes' | 'no' | 'na' | null {
  const words = [text.ru, text.en].flatMap(word => (word === undefined ? [] : [answerWord(word)]))
  const byName = answerWord(name)
  const [first = byName] = words
  if (words.some(word => word !== first)) return null
  // `1` for yes is usual, `no` for yes is a trap.
  return byName === null || byName === first || words.length === 0 ? first : null
}

function yesNoOf(choices: readonly Choice[]): ChoiceList['yesNo'] {
  if (choices.length !== 2) return null
  const yes = choices.find(({ name, text }) => says(name, text) === 'yes')
  const no = choices.find(({ name, text }) => says(name, text) === 'no')
  if (yes === undefined || no === undefined) return null
  // Points on both sides are more than yes and no can hold.
  return (yes.points ?? 0) > 0 && (no.points ?? 0) > 0 ? null : { yes, no }
}

export function optionsOf(list: ChoiceList): DraftOption[] {
  return list.choices.map(({ code, text, points }) => ({ code, text, points: points ?? 0 }))
}
