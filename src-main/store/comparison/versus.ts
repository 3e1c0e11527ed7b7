import { criteria } from '../../../src-shared/model/closed-lists.ts'
import type { VersusOfTwo, VersusQuestion } from '../../../src-shared/model/comparison/versus.ts'
import { branchMean } from '../../../src-shared/statistics/branch-mean.ts'
import type { Change } from '../../../src-shared/statistics/change.ts'
import { compareNetworks, compareParts } from '../../../src-shared/statistics/compare-parts.ts'
import { compareShares } from '../../../src-shared/statistics/compare-shares.ts'
import { networkOf } from '../../../src-shared/statistics/network.ts'
import { addSums, type BranchSums } from '../../../src-shared/statistics/percent-sums.ts'
import { exactMean, shownPercent } from '../../../src-shared/statistics/shown-percent.ts'
import type { Counted } from './counted.ts'
import { countedInView, finalScores, inCommon, sumsByBranch, type Store } from './counted-in-view.ts'
import { addShares, shareMet } from './shares-met.ts'
import { ceilingOf, viewed, viewOf, type View } from './view.ts'

type Side = { readonly code: string; readonly name: string; readonly has: (row: Place) => boolean }
type Place = { readonly wave: string; readonly branch: string }
type Sides = readonly [Side, Side]
type Row = Counted

/** Two branches, or two waves, side by side; null: no such wave, branch or checklist. */
export async function twoSideBySide(store: Store, question: VersusQuestion): Promise<VersusOfTwo | null> {
  const { checklist, channel, segment, region, city, format, tags } = question
  const waves = question.kind === 'waves' ? question.waves : [question.wave].flat()
  const view = viewOf(store.reader, { checklist, channel, segment, region, city, format, tags, waves })
  const sides = view && sidesOf(view, question)
  if (view === null || sides === null) return null
  const totals = await countedInView(store, view, view.waves, 'total')
  const comparable = totals.basis.kind === 'final' || totals.basis.trend
  const network = question.kind === 'waves' && question.branch === undefined
  const rows = comparable ? totals.rows : finalScores(store.reader, view, view.waves, 'total')
  const [total = { kind: 'notCompared' as const }] = comparable ? differences([rows], sides, network) : []
  return {
    ...viewed(view),
    basis: totals.basis,
    kind: question.kind,
    branch: (question.kind === 'waves' ? question.branch : null) ?? null,
    comparable,
    sides: [sideOf(view, rows, sides[0], network), sideOf(view, rows, sides[1], network)],
    total: judged(total),
    parts: comparable ? await partsOf(store, view, sides, network) : [],
    questions: comparable ? await questionsOf(store, view, sides, branchesIn(question)) : [],
  }
}

function sidesOf(view: View, question: VersusQuestion): Sides | null {
  if (question.kind === 'branches') {
    const [first, second] = question.branches.map(code => view.branches.get(code))
    if (first === undefined || second === undefined) return null
    const side = ({ code, name }: typeof first) => ({ code, name, has: (row: Place) => row.branch === code })
    return [side(first), side(second)]
  }
  const [first, second] = question.waves.map(code => view.waves.find(wave => wave.code === code))
  const { branch } = question
  if (first === undefined || second === undefined) return null
  if (branch !== undefined && !view.branches.has(branch)) return null
  const side = ({ code, title }: typeof first) => ({
    code,
    name: title,
    has: (row: Place) => row.wave === code && (branch === undefined || row.branch === branch),
  })
  return [side(first), side(second)]
}

/** One family: each list of rows is a part. Of the network paired over branches, else between the visits. */
function differences(parts: readonly (readonly Row[])[], [first, second]: Sides, network: boolean): Change[] {
  const of = (rows: readonly Row[], { has }: Side) => sumsByBranch(rows.filter(has))
  if (network)
    return compareNetworks(parts.map(rows => ({ first: of(rows, first), second: of(rows, second) })))
  return compareParts(
    parts.map(rows => ({
      first: addSums(of(rows, first)),
      second: addSums(of(rows, second)),
      // Within branches, and within each of two waves.
      wave: [...Map.groupBy(rows, ({ wave }) => wave).values()].flatMap(sumsByBranch),
    })),
  )
}

function sideOf(view: View, rows: readonly Row[], { code, name, has }: Side, network: boolean) {
  const sums = sumsByBranch(rows.filter(has))
  const ceiling = ceilingOf(view)
  const branches = sums.filter(({ n }) => n > 0).length
  if (!network) return { code, name, branches, ...branchMean(addSums(sums), ceiling) }
  const { visits, mean, shown, interval } = networkOf(sums, [], ceiling)
  return { code, name, branches, n: visits, mean, shown, interval, deviation: null, distortion: null }
}

async function partsOf(
  store: Store,
  view: View,
  sides: Sides,
  network: boolean,
): Promise<VersusOfTwo['parts']> {
  const columns = {
    moment: view.newest.moments.map(({ code, title }) => ({ part: code, title })),
    criterion: criteria.map(part => ({ part, title: null })),
  }
  const counted = []
  for (const kind of ['moment', 'criterion'] as const) {
    const { rows } = await countedInView(store, view, view.waves, kind)
    const byPart = Map.groupBy(
      rows.filter(row => sides.some(({ has }) => has(row))),
      ({ part }) => part,
    )
    const all = Map.groupBy(rows, ({ part }) => part)
    for (const { part, title } of columns[kind]) {
      const own = byPart.get(part)
      if (own !== undefined) counted.push({ kind, part, title, own, rows: all.get(part) ?? [] })
    }
  }
  const changes = differences(
    counted.map(({ rows }) => rows),
    sides,
    network,
  )
  return counted.map(({ kind, part, title, own }, i) => ({
    kind,
    part,
    title,
    sides: [cellOf(own.filter(sides[0].has), network), cellOf(own.filter(sides[1].has), network)],
    ...judged(changes[i] ?? { kind: 'notCompared' }),
  }))
}

function cellOf(rows: readonly Row[], network: boolean) {
  const sums: readonly BranchSums[] = sumsByBranch(rows)
  const unscored = rows.reduce((sum, row) => sum + row.unscored, 0)
  const { n } = addSums(sums)
  if (network) {
    const { mean, shown } = networkOf(sums, [])
    return { n, unscored, mean, shown }
  }
  const mean = exactMean(addSums(sums))
  return { n, unscored, mean: mean?.valueOf() ?? null, shown: mean === null ? null : shownPercent(mean) }
}

/** Codes of the branches compared; null: the network. */
function branchesIn(question: VersusQuestion): readonly string[] | null {
  if (question.kind === 'branches') return question.branches
  return question.branch === undefined ? null : [question.branch]
}

async function questionsOf(
  store: Store,
  view: View,
  sides: Sides,
  branches: readonly string[] | null,
): Promise<VersusOfTwo['questions']> {
  const wanted = branches === null ? { merged: true } : { branches }
  const { rows } = await inCommon(store, view, view.waves, 'question', wanted)
  const byQuestion = Map.groupBy(
    rows.filter(({ of }) => of > 0),
    ({ part }) => part,
  )
  const asked = view.newest.moments.flatMap(moment =>
    moment.questions.flatMap(({ code, text, standard = null, criterion = null }) => {
      const own = byQuestion.get(code) ?? []
      const [first, second] = [
        addShares(own.filter(sides[0].has)),
        addShares(own.filter(sides[1].has)),
      ] as const
      if (first.n + second.n === 0) return []
      return [{ code, text, standard, moment: moment.code, criterion, first, second }]
    }),
  )
  const found = compareShares(asked)
  return asked.map(({ first, second, ...question }, i) => {
    const { kind = 'notEnough', difference = null } = found[i] ?? {}
    const one = found[i]
    return {
      ...question,
      sides: [shareMet(first), shareMet(second)],
      difference,
      p: one === undefined || one.kind === 'notEnough' ? null : one.p,
      verdict: kind,
    }
  })
}

/** A change with its result in one word; where nothing varies nothing is proven. */
function judged(difference: Change): VersusOfTwo['total'] {
  switch (difference.kind) {
    case 'proven':
      return { difference, verdict: 'proven' }
    case 'notProven':
    case 'noSpread':
      return { difference, verdict: 'notProven' }
    case 'notEnough':
    case 'notCompared':
      return { difference, verdict: 'notEnough' }
  }
}
