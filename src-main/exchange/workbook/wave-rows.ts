import { localised } from '../../../src-shared/format/localised.ts'
import { toOneDecimal } from '../../../src-shared/format/number.ts'
import { translator, type Translate } from '../../../src-shared/messages/translator.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { criteria } from '../../../src-shared/model/closed-lists.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import type { Reader } from '../../store/connection.ts'
import { fromColumn } from '../../store/json-column.ts'
import { pinnedChecklist } from '../../store/pinned-checklist.ts'
import { answersColumn } from '../../store/scores.ts'
import { reading } from '../../store/together.ts'
import { fromUnits } from '../../store/units.ts'
import { answerCell } from './answer-cell.ts'
import type { Cell, Sheet } from './sheet.ts'

/** What a thread reads for the workbook of a wave. */
export interface WaveRows {
  readonly folder: string
  /** Codes; `branch` null for every one. */
  readonly wave: string
  readonly branch: string | null
  readonly language: Language
}

/** Rows that one sheet gets at most: twice as many would not fit the thread. */
export const mostAnswerRows = 150_000

type Visit = {
  readonly number: string
  readonly branch: string
  readonly branchName: string
  readonly begun: string
  readonly started: string | null
  readonly shopper: string
  readonly checklist: number
  readonly percent: number | null
  readonly raw: number | null
  readonly answers: string
}

const visitsSql = `SELECT a.number, b.code AS branch, b.name AS branchName, a.begun_at AS begun, a.shopper,
  (SELECT min(json_extract(value, '$.startedAt')) FROM json_each(a.visit, '$.contacts')) AS started,
  a.checklist_id AS checklist, s.percent, s.raw_percent AS raw, s.answers
  FROM audit a CROSS JOIN branch b ON b.id = a.branch_id CROSS JOIN score s ON s.audit_id = a.id
  AND s.revision = (SELECT max(revision) FROM score WHERE audit_id = a.id)
  WHERE a.wave_id = (SELECT id FROM wave WHERE code = @wave) AND +a.status = 'approved'
  AND (@branch IS NULL OR b.code = @branch) ORDER BY a.begun_at, a.id`

/** The sheets of answers and of scores, over the approved visits of a wave, each by its last score. */
export function waveRows(reader: Reader, { wave, branch, language }: WaveRows): Sheet[] {
  return reading(reader, 'workbook.wave', () => {
    const t = translator(language)
    const visits = reader.sql<Visit>(visitsSql).all({ wave, branch })
    const checklists = new Map(
      [...new Set(visits.map(({ checklist }) => checklist))].map(key => [
        key,
        pinnedChecklist(reader, key).checklist,
      ]),
    )
    const moments = momentsOf([...checklists.values()], language)
    const answers: Cell[][] = [answerHeads(t)]
    const scores: Cell[][] = [scoreHeads(t, [...moments.values()])]
    let many = 0
    for (const visit of visits) {
      const checklist = checklists.get(visit.checklist)
      if (checklist === undefined) continue
      const given = fromColumn(answersColumn, visit.answers, `score of ${visit.number}`)
      const exact = scoreExactly(checklist, given)
      const { code, revision = 1 } = checklist
      const about = [
        visit.number,
        visit.branch,
        visit.branchName,
        dateOf(visit),
        visit.shopper,
        code,
        revision,
      ]
      const momentOf = new Map(exact.moments.map(moment => [moment.code, moment.percentUnits]))
      const criterionOf = new Map(exact.criteria.map(part => [part.code, part.percentUnits]))
      scores.push([
        ...about,
        shown(visit.percent),
        shown(visit.raw),
        ...[...moments.keys()].map(each => shown(momentOf.get(each) ?? null)),
        ...criteria.map(each => shown(criterionOf.get(each) ?? null)),
      ])
      const points = new Map(exact.questions.map(question => [question.code, question]))
      for (const moment of checklist.moments) {
        for (const question of moment.questions) {
          const answer = given[question.code]
          const score = points.get(question.code)
          if (answer === undefined || score?.visible !== true) continue
          many += 1
          if (many > mostAnswerRows) continue
          answers.push([
            ...about,
            localised(moment.title, language),
            question.code,
            localised(question.text, language),
            answer.na ? null : answerCell(answer.value, question.answer, t, language),
            answer.na ? t('comparisonTables.workbook.na') : null,
            answer.na ? null : score.earned,
            answer.na ? null : score.possible,
            answer.comment ?? null,
          ])
        }
      }
    }
    const rows = many > mostAnswerRows ? [[t('comparisonTables.workbook.tooMany', { rows: many })]] : answers
    return [
      { name: t('comparisonTables.workbook.sheets.answers'), rows },
      { name: t('comparisonTables.workbook.sheets.scores'), rows: scores },
    ]
  })
}

const shown = (units: number | null) => (units === null ? null : toOneDecimal(fromUnits(units)))

/** The day of the visit as a date of the sheet. */
const dateOf = ({ started, begun }: Visit) => new Date(`${(started ?? begun).slice(0, 10)}T00:00:00Z`)

/** By code, in the order of the checklists. */
function momentsOf(checklists: readonly Checklist[], language: Language): ReadonlyMap<string, string> {
  return new Map(
    checklists.flatMap(({ moments }) => moments.map(({ code, title }) => [code, localised(title, language)])),
  )
}

const visitHeads = (t: Translate) => [
  t('comparisonTables.workbook.column.visit'),
  t('comparisonTables.column.code'),
  t('comparisonTables.column.branch'),
  t('comparisonTables.column.date'),
  t('comparisonTables.column.shopper'),
  t('comparisonTables.workbook.column.checklist'),
  t('comparisonTables.column.revision'),
]

const answerHeads = (t: Translate) => [
  ...visitHeads(t),
  t('comparisonTables.column.moment'),
  t('comparisonTables.column.question'),
  t('comparisonTables.column.text'),
  ...(['answer', 'na', 'earned', 'possible', 'comment'] as const).map(key =>
    t(`comparisonTables.workbook.column.${key}`),
  ),
]

const scoreHeads = (t: Translate, moments: readonly string[]) => [
  ...visitHeads(t),
  t('comparisonTables.workbook.column.total'),
  t('comparisonTables.column.raw'),
  ...moments.map(moment => t('comparisonTables.workbook.column.momentOf', { moment })),
  ...criteria.map(code =>
    t('comparisonTables.workbook.column.criterionOf', { criterion: t(`values.criterion.${code}`) }),
  ),
]
