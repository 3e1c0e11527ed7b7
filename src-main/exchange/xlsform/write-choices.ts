import { translator } from '../../../src-shared/messages/translator.ts'
import type { AnswerOption } from '../../../src-shared/model/answer-type.ts'
import type { LocalisedText } from '../../../src-shared/model/localised-text.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Sheet } from '../workbook/sheet.ts'
import type { formNames } from './form-names.ts'
import { sheetOf, textColumn, textColumns, type Columns } from './form-rows.ts'

/** The choices sheet under construction. Each call gives the name of a list. */
export interface ChoicesToWrite {
  /** Shared by all questions that are answered with yes or no. */
  yesNo(notApplicable: boolean): string
  options(
    wish: string,
    options: readonly AnswerOption[],
    notApplicable: boolean,
  ): { list: string; notApplicable: string | null }
  labels(wish: string, labels: Readonly<Record<string, LocalisedText>>): string
  sheet(): Sheet
}

/** Name of the option "does not apply" in a list of yes and no. */
export const plainNotApplicable = 'na'

export function choicesToWrite(
  languages: readonly Language[],
  nameOf: ReturnType<typeof formNames>,
): ChoicesToWrite {
  const rows: Columns[] = []
  const shared = new Map<boolean, string>()
  const word = (key: 'yes' | 'no' | 'notApplicable'): LocalisedText => ({
    ru: translator('ru')(`xlsform.${key}`),
    en: translator('en')(`xlsform.${key}`),
  })
  function add(list: string, name: string, text: LocalisedText, points?: number): void {
    rows.push({ list_name: list, name, ...textColumns('label', text, languages), vizit_points: points })
  }
  return {
    yesNo(notApplicable) {
      const known = shared.get(notApplicable)
      if (known !== undefined) return known
      const list = nameOf(notApplicable ? 'yes_no_na' : 'yes_no')
      shared.set(notApplicable, list)
      add(list, 'yes', word('yes'))
      add(list, 'no', word('no'))
      if (notApplicable) add(list, plainNotApplicable, word('notApplicable'))
      return list
    },
    options(wish, options, notApplicable) {
      const list = nameOf(wish)
      for (const { code, text, points } of options) add(list, code, text, points)
      if (!notApplicable) return { list, notApplicable: null }
      const codes = new Set(options.map(({ code }) => code))
      let name = plainNotApplicable
      for (let number = 2; codes.has(name); number += 1) name = `${plainNotApplicable}_${number}`
      add(list, name, word('notApplicable'))
      return { list, notApplicable: name }
    },
    labels(wish, labels) {
      const list = nameOf(wish)
      for (const [value, text] of Object.entries(labels)) add(list, value, text)
      return list
    },
    sheet() {
      const texts = languages.map(language => textColumn('label', language))
      return sheetOf('choices', ['list_name', 'name', ...texts], ['vizit_points'], rows)
    },
  }
}
