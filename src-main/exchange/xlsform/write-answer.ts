import type { Question } from '../../../src-shared/model/question.ts'
import { bandText } from './band-text.ts'
import type { Columns } from './form-rows.ts'
import type { Known } from './known-question.ts'
import { stepOf } from './read-parameters.ts'
import { plainNotApplicable, type ChoicesToWrite } from './write-choices.ts'

/** What the columns say of an answer, and how conditions call its options. */
export interface WrittenAnswer {
  readonly columns: Columns
  readonly options: Known['options']
  readonly notApplicable: string | null
}

/**
 * A question's answer as a form asks for it. That a question does not apply is an option of its own where there are
 * options; everything else may be left empty then.
 */
export function writeAnswer(question: Question, name: string, choices: ChoicesToWrite): WrittenAnswer {
  const { answer, notApplicable } = question
  const plain = (columns: Columns): WrittenAnswer => ({ columns, options: new Map(), notApplicable: null })
  switch (answer.type) {
    case 'yesNo': {
      const type = `select_one ${choices.yesNo(notApplicable)}`
      const options = new Map([
        ['yes', 'yes'],
        ['no', 'no'],
      ])
      const columns = { type, vizit_points: answer.points, vizit_good: answer.good }
      return { columns, options, notApplicable: notApplicable ? plainNotApplicable : null }
    }
    case 'choice':
    case 'multi': {
      const written = choices.options(`${name}_options`, answer.options, notApplicable)
      const many = answer.type === 'multi'
      const type = `${many ? 'select_multiple' : 'select_one'} ${written.list}`
      const constraint =
        many && written.notApplicable !== null ? standsAlone(written.notApplicable) : undefined
      const options = new Map(answer.options.map(({ code }) => [code, code]))
      return { columns: { type, constraint }, options, notApplicable: written.notApplicable }
    }
    case 'scale': {
      const { min, max, labels, zeroAt } = answer
      const list =
        labels && Object.keys(labels).length > 0 ? choices.labels(`${name}_labels`, labels) : undefined
      return plain({
        type: 'range',
        parameters: `start=${min} end=${max} step=${stepOf(min, max)}`,
        vizit_points: answer.points,
        vizit_zero_at: zeroAt,
        vizit_labels: list,
      })
    }
    case 'number':
      return plain({
        type: 'decimal',
        constraint: limits(answer.min, answer.max),
        vizit_unit_ru: answer.unit?.ru,
        vizit_unit_en: answer.unit?.en,
        vizit_bands: answer.bands.length > 0 ? bandText(answer.bands) : undefined,
        vizit_otherwise: answer.otherwise,
      })
    case 'duration':
      return plain({
        type: 'integer',
        constraint: limits(0, undefined),
        vizit_bands: answer.bands.length > 0 ? bandText(answer.bands) : undefined,
        vizit_otherwise: answer.otherwise,
      })
    case 'photo':
      return plain({ type: 'image' })
    case 'text':
    case 'date':
    case 'time':
      return plain({ type: answer.type })
  }
}

/** "Does not apply" cannot be chosen together with anything else. */
export function standsAlone(name: string): string {
  return `not(selected(., '${name}') and count-selected(.) > 1)`
}

function limits(min: number | undefined, max: number | undefined): string | undefined {
  const parts = [...(min === undefined ? [] : [`. >= ${min}`]), ...(max === undefined ? [] : [`. <= ${max}`])]
  return parts.length > 0 ? parts.join(' and ') : undefined
}
