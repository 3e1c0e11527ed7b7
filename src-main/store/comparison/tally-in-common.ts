import type { ExactScore } from '../../../src-shared/scoring/score-exactly.ts'
import { leftGoodImpression } from '../../../src-shared/statistics/derived-importance.ts'
import {
  impressionKinds,
  impressionScale,
  type Felt,
  type ImpressionKind,
} from '../../../src-shared/statistics/impression-kind.ts'
import { toMillionths, toUnits } from '../units.ts'
import type { CountedKind } from './counted.ts'
import { CountedRows, type Tallied } from './counted-rows.ts'

export { addTallied, type Tallied } from './counted-rows.ts'

/** What of a visit is counted. */
export type VisitInCommon = {
  readonly branch: string
  /** Over the questions in common; null: the visit has nothing in common with the others. */
  readonly exact: ExactScore | null
  readonly felt: Felt
  /** Of the visit's own revision, the questions that are scored, each with its standard. */
  readonly scored: ReadonlyMap<string, string | null>
}

type Moods = { good: number; others: number; unasked: number }
type Shares = { of: number; met: number }

/** Sums of raw scores of one wave, branch by part, visit by visit. */
export class TallyInCommon {
  private readonly rows = new CountedRows()
  private readonly counts = new Map<string, number>()
  private readonly units = new Map<string, number[]>()
  private readonly moodsOf = new Map<string, Moods>()
  private readonly standardsOf = new Map<string, Map<string, Shares>>()
  private readonly feltOf = new Map<string, Record<ImpressionKind, number[]>>()

  /** By branch. */
  visits(): ReadonlyMap<string, number> {
    return this.counts
  }

  tallied(kind: CountedKind): readonly Tallied[] {
    return this.rows.all(kind)
  }

  /** Raw percents by branch, -1 where nothing was possible. */
  percents(): ReadonlyMap<string, readonly number[]> {
    return this.units
  }

  moods(): ReadonlyMap<string, Readonly<Moods>> {
    return this.moodsOf
  }

  standards(): ReadonlyMap<string, ReadonlyMap<string, Readonly<Shares>>> {
    return this.standardsOf
  }

  impressions(): ReadonlyMap<string, Readonly<Record<ImpressionKind, readonly number[]>>> {
    return this.feltOf
  }

  /** A visit that has nothing in common with the others is one in which nothing was possible. */
  add({ branch, exact, felt, scored }: VisitInCommon): void {
    this.counts.set(branch, (this.counts.get(branch) ?? 0) + 1)
    const good = leftGoodImpression(felt)
    const moods = kept(this.moodsOf, branch, () => ({ good: 0, others: 0, unasked: 0 }))
    moods[good === null ? 'unasked' : good ? 'good' : 'others'] += 1
    this.addFelt(branch, felt)
    const { earned = 0, possible = 0 } = exact?.score ?? {}
    this.count(branch, 'total', '', exact?.rawPercentUnits ?? null, { earned, possible })
    kept(this.units, branch, () => []).push(exact?.rawPercentUnits ?? -1)
    if (exact === null) return
    for (const moment of exact.moments) {
      if (moment.visible) this.count(branch, 'moment', moment.code, moment.rawPercentUnits, moment)
    }
    for (const part of exact.criteria) this.count(branch, 'criterion', part.code, part.percentUnits, part)
    for (const part of exact.levels) this.count(branch, 'level', part.code, part.percentUnits, part)
    this.addQuestions(branch, exact, scored, good)
  }

  private addQuestions(
    branch: string,
    exact: ExactScore,
    scored: VisitInCommon['scored'],
    good: boolean | null,
  ): void {
    const standards = new Map<string, boolean>()
    for (const question of exact.questions) {
      this.addQuestion(branch, question)
      const met = isMet(question)
      const standard = scored.get(question.code)
      if (met === null || standard === undefined) continue
      const row = this.rows.of(branch, 'question', question.code)
      row.of += 1
      row.met += met ? 1 : 0
      if (good !== null) {
        row[good ? 'goodOf' : 'otherOf'] += 1
        row[good ? 'goodMet' : 'otherMet'] += met ? 1 : 0
      }
      if (standard !== null) standards.set(standard, met && standards.get(standard) !== false)
    }
    for (const [standard, met] of standards) {
      const ofBranch = kept(this.standardsOf, branch, () => new Map<string, Shares>())
      const shares = kept(ofBranch, standard, () => ({ of: 0, met: 0 }))
      shares.of += 1
      shares.met += met ? 1 : 0
    }
  }

  private addQuestion(branch: string, question: ExactScore['questions'][number]): void {
    const { code, answered, na, percent, earned, possible, lost } = question
    if (!answered || na) return
    const row = this.rows.of(branch, 'question', code)
    row.measured += 1
    row.losing += lost > 0 ? 1 : 0
    row.lost += toMillionths(lost)
    if (percent === null) return
    // Points tell the percent exactly, but for a question of weight 0.
    const units = possible > 0 ? Math.round((earned / possible) * 1_000_000) : toUnits(percent)
    this.count(branch, 'question', code, units, question)
  }

  private addFelt(branch: string, felt: Felt): void {
    const counts = kept(this.feltOf, branch, () => ({
      nps: zeros(11),
      csat: zeros(5),
      expectation: zeros(7),
    }))
    for (const kind of impressionKinds) {
      const value = felt[kind]
      if (value === null) continue
      const place = Math.round(value) - impressionScale[kind].min
      counts[kind][place] = (counts[kind][place] ?? 0) + 1
    }
  }

  private count(
    branch: string,
    kind: CountedKind,
    part: string,
    units: number | null,
    points: { readonly earned: number; readonly possible: number },
  ): void {
    const row = this.rows.of(branch, kind, part)
    if (units === null) row.unscored += 1
    else {
      row.n += 1
      row.sum += units
      row.sumsq += units * units
    }
    row.earned += toMillionths(points.earned)
    row.possible += toMillionths(points.possible)
  }
}

/** A standard is met when all that was possible was earned; null: not measured. */
export function isMet({ percent, earned, possible }: ExactScore['questions'][number]): boolean | null {
  if (percent === null) return null
  return possible > 0 ? earned === possible : percent === 100
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
