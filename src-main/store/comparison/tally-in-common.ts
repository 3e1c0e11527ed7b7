import type { ExactScore } from '../../../src-shared/scoring/score-exactly.ts'
import { toMillionths, toUnits } from '../units.ts'
import type { CountedKind } from './counted.ts'

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

export type Tallied = {
  readonly branch: string
  readonly kind: CountedKind
  readonly part: string
  readonly n: number
  readonly unscored: number
  readonly sum: number
  readonly sumsq: number
  readonly earned: number
  readonly possible: number
  readonly measured: number
  readonly losing: number
  readonly lost: number
}

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
}

/** Sums of raw scores of one wave, branch by part, visit by visit. */
export class TallyInCommon {
  /** By branch, kind and part. */
  private readonly rows = new Map<string, Record<CountedKind, Map<string, Mutable<Tallied>>>>()
  private readonly counts = new Map<string, number>()

  /** By branch. */
  visits(): ReadonlyMap<string, number> {
    return this.counts
  }

  tallied(): readonly Tallied[] {
    return [...this.rows.values()].flatMap(kinds =>
      Object.values(kinds).flatMap(parts => [...parts.values()]),
    )
  }

  /** A visit that has nothing in common with the others is one in which nothing was possible. */
  add(branch: string, exact: ExactScore | null): void {
    this.counts.set(branch, (this.counts.get(branch) ?? 0) + 1)
    const { earned = 0, possible = 0 } = exact?.score ?? {}
    this.count(branch, 'total', '', exact?.rawPercentUnits ?? null, { earned, possible })
    if (exact === null) return
    for (const moment of exact.moments) {
      if (moment.visible) this.count(branch, 'moment', moment.code, moment.rawPercentUnits, moment)
    }
    for (const part of exact.criteria) this.count(branch, 'criterion', part.code, part.percentUnits, part)
    for (const part of exact.levels) this.count(branch, 'level', part.code, part.percentUnits, part)
    for (const question of exact.questions) this.addQuestion(branch, question)
  }

  private addQuestion(branch: string, question: ExactScore['questions'][number]): void {
    const { code, answered, na, percent, earned, possible, lost } = question
    if (!answered || na) return
    const row = this.row(branch, 'question', code)
    row.measured += 1
    row.losing += lost > 0 ? 1 : 0
    row.lost += toMillionths(lost)
    if (percent === null) return
    // Points tell the percent exactly, but for a question of weight 0.
    const units = possible > 0 ? Math.round((earned / possible) * 1_000_000) : toUnits(percent)
    this.count(branch, 'question', code, units, question)
  }

  private count(
    branch: string,
    kind: CountedKind,
    part: string,
    units: number | null,
    points: { readonly earned: number; readonly possible: number },
  ): void {
    const row = this.row(branch, kind, part)
    if (units === null) row.unscored += 1
    else {
      row.n += 1
      row.sum += units
      row.sumsq += units * units
    }
    row.earned += toMillionths(points.earned)
    row.possible += toMillionths(points.possible)
  }

  private row(branch: string, kind: CountedKind, part: string): Mutable<Tallied> {
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
