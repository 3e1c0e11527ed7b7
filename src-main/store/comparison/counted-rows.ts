import type { CountedKind, CountedQuestion } from './counted.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Sums of one branch and part; see `CountedQuestion`. */
export type Tallied = Omit<CountedQuestion, 'wave'> & { readonly kind: CountedKind }

const none = {
  n: 0,
  unscored: 0,
  sum: 0,
  sumsq: 0,
  earned: 0,
  possible: 0,
  measured: 0,
  losing: 0,
  lost: 0,
  of: 0,
  met: 0,
  goodOf: 0,
  goodMet: 0,
  otherOf: 0,
  otherMet: 0,
}

const fields = Object.keys(none) as (keyof typeof none)[] // the keys of a record written just above

/** Several branches of one part as one; at least one. */
export function addTallied(rows: readonly Tallied[]): Omit<Tallied, 'branch' | 'kind'> {
  const sums = { ...none, part: rows[0]?.part ?? '' }
  for (const row of rows) for (const field of fields) sums[field] += row[field]
  return sums
}

/** Sums by branch, kind and part, made as they are asked for. */
export class CountedRows {
  private readonly rows = new Map<string, Record<CountedKind, Map<string, Mutable<Tallied>>>>()

  all(kind: CountedKind): readonly Tallied[] {
    return [...this.rows.values()].flatMap(kinds => [...kinds[kind].values()])
  }

  of(branch: string, kind: CountedKind, part: string): Mutable<Tallied> {
    let kinds = this.rows.get(branch)
    if (!kinds) {
      const empty = () => new Map<string, Mutable<Tallied>>()
      kinds = { total: empty(), moment: empty(), criterion: empty(), level: empty(), question: empty() }
      this.rows.set(branch, kinds)
    }
    const known = kinds[kind].get(part)
    if (known) return known
    const made = { branch, kind, part, ...none }
    kinds[kind].set(part, made)
    return made
  }
}
