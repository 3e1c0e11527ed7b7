import type { DraftText } from '../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { ContractOutputs } from '../../app/contract-outputs.ts'

type Published = ContractOutputs['checklists']['list'][number]
type Draft = ContractOutputs['checklistDrafts']['list'][number]

/** One line of the list: a published checklist, or a draft that was never published. */
export interface ChecklistRow {
  readonly key: string
  readonly to: string
  readonly title: DraftText
  readonly code: string
  readonly questions: number
  readonly published: Published | null
}

export function rowsOf(published: readonly Published[], drafts: readonly Draft[]): ChecklistRow[] {
  const own = drafts.filter(draft => !published.some(line => line.draft === draft.id))
  return [
    ...own.map(draft => ({
      key: draft.id,
      to: `/checklists/drafts/${draft.id}`,
      title: draft.title,
      code: draft.code,
      questions: draft.questions,
      published: null,
    })),
    ...published.map(line => ({
      key: line.code,
      to: `/checklists/${line.code}`,
      title: line.title,
      code: line.code,
      questions: line.questions,
      published: line,
    })),
  ]
}

interface Wish {
  readonly query: string
  readonly withRetired: boolean
  readonly language: Language
}

/** Rows whose title in either language, or whose code, holds every word of the query; drafts first, then by title. */
export function findRows(
  rows: readonly ChecklistRow[],
  { query, withRetired, language }: Wish,
): ChecklistRow[] {
  const words = query.toLocaleLowerCase(language).split(/\s+/u).filter(Boolean)
  const collator = new Intl.Collator(language)
  const name = (row: ChecklistRow) => row.title[language] ?? row.title.ru ?? row.title.en ?? row.code
  return rows
    .filter(row => withRetired || row.published?.retired !== true)
    .filter(row => {
      const text = `${row.title.ru ?? ''} ${row.title.en ?? ''} ${row.code}`.toLocaleLowerCase(language)
      return words.every(word => text.includes(word))
    })
    .toSorted(
      (a, b) =>
        Number(a.published !== null) - Number(b.published !== null) || collator.compare(name(a), name(b)),
    )
}
