import { localised } from '../../../src-shared/format/localised.ts'
import { levels } from '../../../src-shared/model/closed-lists.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import type { StandardLine } from './standard-line.ts'

export type ArrangedLine = StandardLine & {
  /** Stands right under its base. */
  readonly under: boolean
}

/** By industry and moment, from the basic level up, then by text; variants right under their base where it is shown. */
export function arrangeLines(lines: readonly StandardLine[], language: Language): ArrangedLine[] {
  const order = new Intl.Collator(language, { numeric: true })
  const sorted = lines
    .map(line => ({
      line,
      keys: [line.industry, localised(line.standard.moment.title, language)],
      level: levels.indexOf(line.standard.level),
      text: localised(line.standard.text, language),
    }))
    .sort(
      (a, b) =>
        order.compare(a.keys[0] ?? '', b.keys[0] ?? '') ||
        order.compare(a.keys[1] ?? '', b.keys[1] ?? '') ||
        a.level - b.level ||
        order.compare(a.text, b.text) ||
        order.compare(a.line.standard.code, b.line.standard.code),
    )
    .map(({ line }) => line)
  const shown = new Set(lines.map(line => line.standard.code))
  const isUnder = (line: StandardLine) => line.base !== null && shown.has(line.base)
  const variants = Map.groupBy(sorted.filter(isUnder), line => line.base)
  return sorted.flatMap(line =>
    isUnder(line)
      ? []
      : [
          { ...line, under: false },
          ...(variants.get(line.standard.code) ?? []).map(variant => ({ ...variant, under: true })),
        ],
  )
}

/** A row of the table: a standard, or the industry that begins there. */
export type Row =
  | { readonly kind: 'line'; readonly line: ArrangedLine }
  | { readonly kind: 'industry'; readonly industry: string; readonly count: number }

/** Arranged lines with a heading before each industry. */
export function rowsOf(lines: readonly ArrangedLine[]): Row[] {
  return lines.flatMap((line, index): Row[] => {
    const row: Row = { kind: 'line', line }
    const { industry } = line
    if (lines[index - 1]?.industry === industry) return [row]
    const count = lines.filter(one => one.industry === industry).length
    return [{ kind: 'industry', industry, count }, row]
  })
}
