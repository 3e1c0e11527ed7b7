import type { DraftChecklist, DraftQuestion, DraftText } from '../model/draft-checklist.ts'
import type { Language } from '../model/settings.ts'
import type { Finding, FindingPlace } from './finding.ts'
import { warning } from './finding.ts'

/** Parts of a moment, a question or a checklist that hold texts. */
export type TextPart = 'title' | 'bands' | 'text' | 'guide' | 'options' | 'labels' | 'unit'

interface PlacedText {
  readonly at: FindingPlace
  readonly part: TextPart
  readonly text: DraftText
}

const languages = ['ru', 'en'] as const satisfies readonly Language[]

/**
 * Texts that one of the languages lacks: one finding per moment and question, `ru` and `en` listing the parts where some lack;
 * or a single one when a language is missing everywhere. Texts blank in both languages are faults, not these.
 */
export function languageFindings(draft: DraftChecklist): Finding[] {
  const texts = textsOf(draft).filter(({ text }) => languages.some(language => has(text, language)))
  const head = { kind: 'checklist' } as const
  const unused = languages.find(language => !texts.some(({ text }) => has(text, language)))
  if (texts.length > 0 && unused !== undefined)
    return [warning('oneLanguage', head, 'title', { missing: unused })]
  const lacking = new Map<string, { at: FindingPlace; ru: Set<TextPart>; en: Set<TextPart> }>()
  for (const { at, part, text } of texts) {
    const key = at.kind === 'checklist' ? at.kind : `${at.kind} ${at.id}`
    for (const language of languages) {
      if (has(text, language)) continue
      const entry = lacking.get(key) ?? { at, ru: new Set(), en: new Set() }
      entry[language].add(part)
      lacking.set(key, entry)
    }
  }
  return [...lacking.values()].map(({ at, ru, en }) =>
    warning('missingLanguage', at, [...ru, ...en][0] ?? 'text', {
      ...(ru.size === 0 ? {} : { ru: [...ru].join() }),
      ...(en.size === 0 ? {} : { en: [...en].join() }),
    }),
  )
}

/** Questions that ask the same as an earlier one, in either language; `code` names the earlier. */
export function duplicateTextFindings({ moments }: DraftChecklist): Finding[] {
  const seen = new Map<string, DraftQuestion>()
  return moments
    .flatMap(moment => moment.questions)
    .flatMap(question => {
      const keys = languages.flatMap(language => {
        const plain = (question.text[language] ?? '').replace(/\s+/gu, ' ').trim().toLowerCase()
        return plain === '' ? [] : [`${language} ${plain}`]
      })
      const earlier = keys.map(key => seen.get(key)).find(one => one !== undefined)
      for (const key of keys) if (!seen.has(key)) seen.set(key, question)
      if (earlier === undefined) return []
      const at = { kind: 'question', id: question.id } as const
      return [warning('duplicateText', at, 'text', { id: earlier.id, code: earlier.code })]
    })
}

function has(text: DraftText, language: Language): boolean {
  return /\S/u.test(text[language] ?? '')
}

function textsOf({ title, scoring, moments }: DraftChecklist): PlacedText[] {
  const head = { kind: 'checklist' } as const
  return [
    { at: head, part: 'title', text: title },
    ...scoring.bands.map(band => ({ at: head, part: 'bands' as const, text: band.title })),
    ...moments.flatMap(moment => [
      { at: { kind: 'moment' as const, id: moment.id }, part: 'title' as const, text: moment.title },
      ...moment.questions.flatMap(questionTexts),
    ]),
  ]
}

function questionTexts({ id, text, guide, answer }: DraftQuestion): PlacedText[] {
  const at = { kind: 'question', id } as const
  const inAnswer = (): { part: TextPart; text: DraftText }[] => {
    switch (answer.type) {
      case 'choice':
      case 'multi':
        return answer.options.map(option => ({ part: 'options', text: option.text }))
      case 'scale':
        return Object.values(answer.labels ?? {}).map(label => ({ part: 'labels', text: label }))
      case 'number':
        return answer.unit === undefined ? [] : [{ part: 'unit', text: answer.unit }]
      case 'yesNo':
      case 'duration':
      case 'text':
      case 'date':
      case 'time':
      case 'photo':
        return []
    }
  }
  return [
    { at, part: 'text', text },
    ...(guide === undefined ? [] : [{ at, part: 'guide' as const, text: guide }]),
    ...inAnswer().map(one => ({ at, ...one })),
  ]
}
