import { channelSchema, scoringMethodSchema } from '../../../src-shared/model/closed-lists.ts'
import type { DraftChecklist, DraftText } from '../../../src-shared/model/draft-checklist.ts'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import type { ListsByName } from './choice-lists.ts'
import { takeCode } from './form-code.ts'
import { languageNamed, nameAsText, type Languages } from './form-languages.ts'
import { peek, take, takeAs, type FormRow, type FormSheet } from './form-sheet.ts'
import type { LossList } from './loss-list.ts'
import { readFlag } from './yes-no.ts'

/** The language of the columns that name none, as the settings say it; '' where they do not. */
export function defaultLanguage(settings: FormSheet | null): string {
  const row = settings?.rows[0]
  return row ? peek(row, 'default_language') : ''
}

/** What the settings say of the checklist as a whole. Only their first row counts. */
export function readSettings(
  settings: FormSheet | null,
  { languages, lists, list }: { languages: Languages; lists: ListsByName; list: LossList },
): Omit<DraftChecklist, 'moments' | 'taken'> {
  const row: FormRow = settings?.rows[0] ?? { sheet: 'settings', line: 2, name: '', cells: [] }
  const title = titleOf(row, languages)
  const name = take(row, 'form_id')
  const code = takeCode(name || (title.ru ?? title.en ?? ''), new Set(), 'form')
  if (name !== '' && code !== name) list.add(row, 'form_id', 'nameChanged', `${name} → ${code}`)
  takeAs(row, 'default_language', text =>
    languageNamed(text) !== null || text.toLowerCase() === 'default' ? text : undefined,
  )
  const channel = takeAs(row, 'vizit_channel', text => channelSchema.safeParse(text).data)
  const short = (text: string) => (text.length <= longestText ? text : undefined)
  const industry = takeAs(row, 'vizit_industry', short)
  const segment = takeAs(row, 'vizit_segment', short)
  const bands = takeAs(row, 'vizit_bands', text => lists(text) ?? undefined)
  const method = takeAs(row, 'vizit_method', text => scoringMethodSchema.safeParse(text).data)
  const draft = {
    code,
    title: title.ru === undefined && title.en === undefined ? nameAsText(name || code) : title,
    ...(industry && { industry }),
    ...(channel && { channel }),
    ...(segment && { segment }),
    scoring: {
      method: method ?? ('points' as const),
      bonusCap: takeAs(row, 'vizit_bonus_cap', readFlag) ?? true,
      bands:
        bands?.choices.map(({ code: band, text, points }) => ({ from: points, code: band, title: text })) ??
        [],
    },
  }
  for (const one of settings?.rows ?? []) {
    for (const cell of one.cells) {
      if (cell.taken) continue
      list.add(
        one,
        cell.column,
        cell.key.startsWith('vizit_') ? 'valueNotTaken' : 'settingDropped',
        cell.text,
      )
      cell.taken = true
    }
  }
  return draft
}

/** The usual title is in the default language; Vizit's own say it in both, unless somebody has changed the usual. */
function titleOf(row: FormRow, languages: Languages): DraftText {
  const usual = peek(row, 'form_title').slice(0, longestText)
  const own = {
    ru: peek(row, 'vizit_title_ru').slice(0, longestText),
    en: peek(row, 'vizit_title_en').slice(0, longestText),
  }
  const title: DraftText = {}
  if (usual !== '') take(row, 'form_title')
  if (usual !== '' && usual !== own.ru && usual !== own.en) {
    title[languages(peek(row, 'default_language') || null) ?? 'en'] = usual
  }
  for (const language of ['ru', 'en'] as const) {
    if (own[language] === '' || title[language] !== undefined) continue
    title[language] = take(row, `vizit_title_${language}`).slice(0, longestText)
  }
  return title
}
