import { sameValue } from '../../../src-shared/authoring/same-value.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Condition } from '../../../src-shared/model/condition.ts'
import type { Question } from '../../../src-shared/model/question.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { answerNote, withNote } from './answer-note.ts'
import { conditionXPath } from './condition-xpath.ts'
import { formNames } from './form-names.ts'
import { sheetOf, textColumn, textColumns, type Columns } from './form-rows.ts'
import type { Known } from './known-question.ts'
import { readRelevant } from './read-relevant.ts'
import { questionColumns } from './vizit-columns.ts'
import { writeAnswer } from './write-answer.ts'
import type { ChoicesToWrite } from './write-choices.ts'

/** The survey sheet: a group for each moment, a row for each question. */
export function writeSurvey(
  { moments }: Checklist,
  languages: readonly Language[],
  choices: ChoicesToWrite,
): Sheet {
  const nameOf = formNames()
  const byId = new Map<string, Known>()
  const byName = new Map<string, Known>()

  function condition(showIf: Condition | undefined): Columns {
    if (showIf === undefined) return {}
    const relevant = conditionXPath(showIf, id => byId.get(id) ?? null)
    const back = readRelevant(relevant, name => byName.get(name) ?? null)
    const own = back !== null && sameValue(back, showIf) ? undefined : JSON.stringify(showIf)
    return { relevant, vizit_condition: own }
  }

  function questionRow(question: Question): Columns {
    const { answer, code, notApplicable } = question
    const name = nameOf(code)
    const written = writeAnswer(question, name, choices)
    const leftEmpty = notApplicable && written.notApplicable === null
    const row: Columns = {
      name,
      ...written.columns,
      ...textColumns('label', question.text, languages),
      ...hints(question, languages),
      required: question.required && !leftEmpty ? 'yes' : 'no',
      ...condition(question.showIf),
      vizit_code: code,
      vizit_type: answer.type,
      vizit_role: question.role,
      vizit_weight: question.weight,
      vizit_required: question.required && leftEmpty ? 'yes' : undefined,
      vizit_na: leftEmpty ? 'yes' : undefined,
      vizit_comment_below: question.commentBelow ?? undefined,
      vizit_evidence: question.evidence === 'none' ? undefined : question.evidence,
      vizit_evidence_below: question.evidenceBelow === 100 ? undefined : question.evidenceBelow,
      vizit_critical: question.critical?.effect,
      vizit_cap: question.critical?.cap,
      vizit_fail_below: question.critical?.failBelow,
      vizit_criterion: question.criterion,
      vizit_dimension: question.dimension,
      vizit_level: question.level,
      vizit_standard: question.standard,
    }
    const known = { id: code, name, answer, mayNotApply: notApplicable, ...written }
    byId.set(code, known)
    byName.set(name, known)
    return row
  }

  const rows = moments.flatMap((moment): Columns[] => [
    {
      type: 'begin_group',
      name: nameOf(moment.code),
      ...textColumns('label', moment.title, languages),
      ...condition(moment.showIf),
      vizit_code: moment.code,
      vizit_weight: moment.weight,
    },
    ...moment.questions.map(questionRow),
    { type: 'end_group' },
  ])
  const texts = ['label', 'hint'].flatMap(column => languages.map(language => textColumn(column, language)))
  const usual = ['type', 'name', ...texts, 'required', 'relevant', 'constraint', 'parameters']
  return sheetOf('survey', usual, questionColumns, rows)
}

function hints({ answer, guide, notApplicable }: Question, languages: readonly Language[]): Columns {
  const hint = languages.flatMap(language => {
    const note = answerNote(answer, notApplicable, language, translator(language))
    const text = withNote(guide?.[language], note)
    return text === '' ? [] : [[language, text] as const]
  })
  return textColumns('hint', Object.fromEntries(hint), languages)
}
