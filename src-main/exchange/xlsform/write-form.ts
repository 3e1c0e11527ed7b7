import type { Checklist } from '../../../src-shared/model/checklist.ts'
import { isRecord } from '../../../src-shared/model/json-shape.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { writeWorkbook } from '../workbook/write-workbook.ts'
import { formNames } from './form-names.ts'
import { languageName, sheetOf, type Columns } from './form-rows.ts'
import { settingColumns } from './vizit-columns.ts'
import { choicesToWrite, type ChoicesToWrite } from './write-choices.ts'
import { writeSurvey } from './write-survey.ts'

/**
 * A checklist as an XLSForm (.xlsx) that ODK, Kobo and other readers of forms take. `language` is the form's default
 * one where the checklist has texts in it.
 */
export async function writeForm(checklist: Checklist, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(formSheets(checklist, language))
}

/** The sheets of that workbook. */
export function formSheets(checklist: Checklist, language: Language): Sheet[] {
  const languages = (['ru', 'en'] as const).filter(one => speaks(checklist, one))
  const byDefault = languages.includes(language) ? language : (languages[0] ?? language)
  const choices = choicesToWrite(languages, formNames())
  const survey = writeSurvey(checklist, languages, choices)
  const settings = settingsOf(checklist, byDefault, choices)
  return [
    survey,
    choices.sheet(),
    sheetOf('settings', ['form_title', 'form_id', 'version', 'default_language'], settingColumns, [settings]),
  ]
}

/** Whether any text of the checklist is in this language. */
function speaks(value: unknown, language: Language): boolean {
  if (Array.isArray(value)) return value.some(item => speaks(item, language))
  return isRecord(value) && (typeof value[language] === 'string' || speaks(Object.values(value), language))
}

function settingsOf(checklist: Checklist, language: Language, choices: ChoicesToWrite): Columns {
  const { code, title, revision, industry, channel, segment, scoring } = checklist
  const { bands } = scoring
  const list =
    bands.length > 0
      ? choices.options(
          'vizit_bands',
          bands.map(band => ({ code: band.code, text: band.title, points: band.from })),
          false,
        ).list
      : undefined
  return {
    form_title: localised(title, language),
    form_id: code,
    version: String(revision ?? 1),
    default_language: languageName(language),
    vizit_title_ru: title.ru,
    vizit_title_en: title.en,
    vizit_industry: industry,
    vizit_channel: channel,
    vizit_segment: segment,
    vizit_method: scoring.method,
    vizit_bonus_cap: scoring.bonusCap ? 'yes' : 'no',
    vizit_bands: list,
  }
}
