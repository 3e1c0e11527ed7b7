import type { LocalisedText } from '../../../../src-shared/model/localised-text.ts'
import { findByWords, wordIndex, type WordIndex } from '../../../../src-shared/search/word-index.ts'
import type { StandardLine } from '../news/use-standards.ts'

export interface StandardGroup {
  /** Of the moment. */
  readonly code: string
  readonly title: LocalisedText
  readonly lines: readonly StandardLine[]
}

interface Wish {
  readonly query: string
  readonly industry: string | null
  readonly moment: string | null
  /** Codes of the checklist's moments, in their order: their groups come first. */
  readonly journey: readonly string[]
}

/** Standards that questions can be made of. */
export function usable(lines: readonly StandardLine[]): StandardLine[] {
  return lines.filter(({ status }) => status !== 'retired')
}

export function indexOfStandards(lines: readonly StandardLine[]): WordIndex {
  return wordIndex(
    lines.map(({ standard }) => ({
      id: standard.code,
      title: [standard.text, standard.code],
      body: [standard.moment.title, standard.good, standard.evidence],
    })),
  )
}

/** What answers the wish, the best first where words are sought, gathered by moment. */
export function shownStandards(
  lines: readonly StandardLine[],
  index: WordIndex,
  { query, industry, moment, journey }: Wish,
): StandardGroup[] {
  const fitting = lines.filter(
    line =>
      (industry === null || line.industry === industry) &&
      (moment === null || line.standard.moment.code === moment),
  )
  const found = findByWords(index, query)
  const order = found === null ? null : new Map(found.map((code, place) => [code, place]))
  const chosen =
    order === null
      ? fitting
      : fitting
          .filter(({ standard }) => order.has(standard.code))
          .sort((a, b) => (order.get(a.standard.code) ?? 0) - (order.get(b.standard.code) ?? 0))
  const groups = byMoment(chosen)
  const place = ({ code }: StandardGroup) => (journey.includes(code) ? journey.indexOf(code) : journey.length)
  return order === null ? groups.sort((a, b) => place(a) - place(b)) : groups
}

export function byMoment(lines: readonly StandardLine[]): StandardGroup[] {
  const groups = new Map<string, { code: string; title: LocalisedText; lines: StandardLine[] }>()
  for (const line of lines) {
    const { code, title } = line.standard.moment
    const group = groups.get(code) ?? { code, title, lines: [] }
    group.lines.push(line)
    groups.set(code, group)
  }
  return [...groups.values()]
}

/** The first so many of them: nobody reads on, and every one drawn costs. */
export function firstOf(groups: readonly StandardGroup[], most: number): StandardGroup[] {
  let left = most
  return groups.flatMap(group => {
    const lines = group.lines.slice(0, Math.max(0, left))
    left -= lines.length
    return lines.length === 0 ? [] : [{ ...group, lines }]
  })
}
