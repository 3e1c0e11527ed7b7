import { translator } from '../../../src-shared/messages/translator.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { StandardDocument } from '../../../src-shared/model/standard.ts'
import type { StandardStatus } from '../../store/standard-rows.ts'
import type { Cell } from '../workbook/sheet.ts'
import { standardsColumns, type StandardsColumn } from './columns.ts'
import { takenAway } from './taken-away.ts'
import { switchWord, valueWord, type ValueList } from './values.ts'

export interface StandardsTableLine {
  readonly document: StandardDocument
  readonly industry: string
  readonly status: StandardStatus
}

/**
 * Standards as rows of a spreadsheet, titles first; titles and closed lists in words of the language. A variant
 * fills what it changes: an empty cell is inherited, `-` takes away what the base has. Times are whole seconds:
 * spreadsheets make hours of 3:00.
 */
export function writeStandardsTable(lines: readonly StandardsTableLine[], language: Language): Cell[][] {
  const t = translator(language)
  return [
    standardsColumns.map(column => t(`standardsTable.columns.${column}`)),
    ...lines.map(line => {
      const cells = cellsOf(line, language)
      return standardsColumns.map(column => cells[column] ?? '')
    }),
  ]
}

function cellsOf(
  { document, industry, status }: StandardsTableLine,
  language: Language,
): Partial<Record<StandardsColumn, Cell | undefined>> {
  const { moment, text, good, evidence, notApplicable } = document
  const inWords = (list: ValueList, code: string | null | undefined) =>
    orTakenAway(code, value => valueWord(list, value, language))
  const asSwitch = (on: boolean | null | undefined) => orTakenAway(on, value => switchWord(value, language))
  return {
    code: document.code,
    base: isVariant(document) ? document.base : '',
    industry,
    moment: moment?.code,
    moment_ru: moment?.title.ru,
    moment_en: moment?.title.en,
    text_ru: text?.ru,
    text_en: text?.en,
    good_ru: good?.ru,
    good_en: good?.en,
    evidence_ru: evidence?.ru,
    evidence_en: evidence?.en,
    evidence_rule: inWords('evidenceRule', document.evidenceRule),
    na_ru: notApplicable?.ru,
    na_en: notApplicable?.en,
    na_allowed: asSwitch(document.naAllowed),
    criterion: inWords('criterion', document.criterion),
    dimension: inWords('dimension', document.dimension),
    level: inWords('level', document.level),
    stance: inWords('stance', document.stance),
    channel: inWords('channel', document.channel),
    segment: document.segment,
    critical: asSwitch(document.critical),
    target: orTakenAway(document.target, seconds => seconds),
    review_by: orTakenAway(document.reviewBy, dayCell),
    status: valueWord('status', status, language),
  }
}

/** Only a variant has null: the value of its base does not hold for it. */
function orTakenAway<Value>(value: Value | null | undefined, cell: (value: Value) => Cell): Cell | undefined {
  if (value === undefined) return undefined
  return value === null ? takenAway : cell(value)
}

/** A day spreadsheets can count is a date to them, any other a text. */
function dayCell(day: string): Cell {
  return day >= '1901' && day < '9999' ? new Date(`${day}T00:00:00Z`) : day
}
