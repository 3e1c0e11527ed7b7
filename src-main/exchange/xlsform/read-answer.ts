import type { Role } from '../../../src-shared/model/closed-lists.ts'
import type { DraftAnswer, DraftText } from '../../../src-shared/model/draft-checklist.ts'
import { readBands } from './band-text.ts'
import { optionsOf, type ListsByName } from './choice-lists.ts'
import { peek, take, takeAs, type FormRow } from './form-sheet.ts'
import type { FormType, PlainType } from './form-type.ts'
import type { LossList } from './loss-list.ts'
import { readConstraint } from './read-constraint.ts'
import { readRange } from './read-parameters.ts'
import { standsAlone } from './write-answer.ts'
import { readFigure } from './yes-no.ts'

export interface ReadAnswer {
  readonly answer: DraftAnswer
  /** Nothing in a form is scored: what can be scored at once is, the rest waits for its points. */
  readonly role: Role
  readonly options: ReadonlyMap<string, string>
  /** Name of the option that says so. */
  readonly notApplicable: string | null
}

interface From {
  readonly row: FormRow
  readonly lists: ListsByName
  readonly list: LossList
}

/** What a row asks for. Takes the cells that say it. */
export function readAnswer(type: FormType & { kind: 'select' | 'question' }, from: From): ReadAnswer {
  take(from.row, 'type')
  return type.kind === 'select' ? selectAnswer(type, from) : plainAnswer(type.type, from)
}

function selectAnswer(type: FormType & { kind: 'select' }, { row, lists, list }: From): ReadAnswer {
  const written = peek(row, 'type')
  if (type.other) list.add(row, 'type', 'orOtherDropped', written)
  const choices = lists(type.list)
  if (choices === null) {
    list.add(row, 'type', 'listMissing', written)
    const answer: DraftAnswer = { type: type.many ? 'multi' : 'choice', options: [] }
    return { answer, role: 'info', options: new Map(), notApplicable: null }
  }
  const { yesNo, notApplicable } = choices
  if (yesNo !== null && !type.many && peek(row, 'vizit_type') !== 'choice') {
    const good = (yesNo.no.points ?? 0) > 0 ? 'no' : 'yes'
    const points = yesNo[good].points ?? (yesNo[good === 'yes' ? 'no' : 'yes'].points === null ? 1 : 0)
    const options = new Map([
      [yesNo.yes.name, 'yes'],
      [yesNo.no.name, 'no'],
    ])
    return { answer: { type: 'yesNo', points, good }, role: 'scored', options, notApplicable }
  }
  // What Vizit itself writes to keep "does not apply" alone.
  if (notApplicable !== null)
    takeAs(row, 'constraint', text => (text === standsAlone(notApplicable) ? text : undefined))
  return {
    answer: { type: type.many ? 'multi' : 'choice', options: optionsOf(choices) },
    role: choices.choices.some(choice => choice.points !== null) ? 'scored' : 'info',
    options: new Map(choices.choices.map(({ name, code }) => [name, code])),
    notApplicable,
  }
}

function plainAnswer(type: PlainType, from: From): ReadAnswer {
  const role = type === 'range' ? 'scored' : 'info'
  return { answer: plain(type, from), role, options: optionsOfYesNo(type), notApplicable: null }
}

/** What a confirmed `acknowledge` holds. */
const optionsOfYesNo = (type: PlainType) => new Map(type === 'acknowledge' ? ([['OK', 'yes']] as const) : [])

function plain(type: PlainType, from: From): DraftAnswer {
  const { row, list } = from
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'percentage':
      return figureAnswer(type, row)
    case 'range':
      return scaleAnswer(from)
    case 'acknowledge':
      return { type: 'yesNo', points: 1, good: 'yes' }
    case 'barcode':
    case 'dateTime':
      list.add(row, 'type', 'typeChanged', peek(row, 'type'))
      return { type: type === 'barcode' ? 'text' : 'date' }
    case 'text':
    case 'date':
    case 'time':
    case 'photo':
      return { type }
  }
}

function figureAnswer(type: 'integer' | 'decimal' | 'percentage', row: FormRow): DraftAnswer {
  const bands = takeAs(row, 'vizit_bands', readBands) ?? []
  const otherwise = takeAs(row, 'vizit_otherwise', readFigure) ?? 0
  const limits = takeAs(row, 'constraint', text => readConstraint(text, type === 'integer') ?? undefined)
  if (peek(row, 'vizit_type') === 'duration' && limits?.max === undefined)
    return { type: 'duration', bands, otherwise }
  const unit: DraftText = {}
  for (const language of ['ru', 'en'] as const) {
    const word = take(row, `vizit_unit_${language}`)
    if (word !== '') unit[language] = word
  }
  return {
    type: 'number',
    ...(Object.keys(unit).length > 0 && { unit }),
    ...(type === 'percentage' && { min: 0, max: 100 }),
    ...limits,
    bands,
    otherwise,
  }
}

function scaleAnswer({ row, lists, list }: From): DraftAnswer {
  const range = takeAs(row, 'parameters', readRange) ?? { min: 0, max: 10, whole: true }
  if (!range.whole) list.add(row, 'parameters', 'parametersDropped', peek(row, 'parameters'))
  const zeroAt = takeAs(row, 'vizit_zero_at', readFigure)
  const choices = takeAs(row, 'vizit_labels', name => lists(name, 'labels') ?? undefined)?.choices
  return {
    type: 'scale',
    min: range.min,
    max: range.max,
    points: 5,
    ...(zeroAt !== undefined && { zeroAt }),
    ...(choices && { labels: Object.fromEntries(choices.map(({ name, text }) => [name, text])) }),
  }
}
