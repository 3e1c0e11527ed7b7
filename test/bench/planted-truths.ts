import type { RankingOfBranches } from '../../src-shared/model/comparison.ts'
import type { SampleSummary } from '../../src-main/demo/fill-sample.ts'
import { branchesByPart } from '../../src-main/store/comparison/parts.ts'
import { createComparisonPool, type ComparisonPool } from '../../src-main/store/comparison/pool.ts'
import { rankBranches } from '../../src-main/store/comparison/ranking.ts'
import { sampleFolder } from '../unit/demo/sample-folder.ts'

// `node test/bench/planted-truths.ts [SEEDS]`: minutes, and so no part of `npm run bench`. What is planted in
// `demo --visits 12` is looked for in as many sample networks, and whatever else is called proven is counted.

const checklist = 'bank-branch'
const waves = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const
const last = '2026-Q4'
const first = '2026-Q1'

type Planted = SampleSummary['planted']
/** Families are counted apart: Holm keeps each of them below 5 %. */
interface Family {
  name: string
  families: number
  withFalse: number
  proofs: number
  falseProofs: number
}

const truths = new Map<string, number>()
const families = new Map<string, Family>()
const pool = createComparisonPool()
const seeds = Number(process.argv[2] ?? 50)
for (let seed = 1; seed <= seeds; seed += 1) {
  await lookInto(seed)
  if (seed % 5 === 0 || seed === seeds) printOf(seed)
}
await pool.close()

function percent(part: number, of: number): string {
  return `${part}/${of} = ${of === 0 ? '–' : ((100 * part) / of).toFixed(1)} %`
}

function printOf(networks: number): void {
  console.log(`\nFound, of ${networks} networks of 12 branches, 4 waves, 12 visits a branch`)
  for (const [name, found] of truths) console.log(`  ${name.padEnd(58)} ${percent(found, networks)}`)
  console.log('Called proven though nothing was planted, by family')
  for (const { name, families: count, withFalse, proofs, falseProofs } of families.values()) {
    const said = `families with any ${percent(withFalse, count)}; of all proofs ${percent(falseProofs, proofs)}`
    console.log(`  ${name.padEnd(58)} ${said}`)
  }
}

async function lookInto(seed: number): Promise<void> {
  const sample = await sampleFolder({ visits: 12, seed }, { bulk: true })
  try {
    await judge({ reader: sample.store.writer, comparison: pool }, sample.summary.planted)
  } finally {
    sample.remove()
  }
  process.stderr.write(`${seed} `)
}

type Store = Parameters<typeof rankBranches>[0] & { readonly comparison: ComparisonPool }

async function judge(store: Store, planted: Planted): Promise<void> {
  const far = await rankBranches(store, { wave: last, checklist, since: first })
  const parts = await branchesByPart(store, { wave: last, checklist, kind: 'moment' })
  if (far === null || parts === null) throw new Error('not there')
  tell('both best branches at places 1–2, ahead of every other', aheadOfAll(far, planted))
  tell(
    'the improvement since the first wave',
    arrows(far, planted).some(isTrue => isTrue),
  )
  const weak = parts.parts.findIndex(({ part }) => part === planted.weakMoment)
  const lowest = (means: readonly (number | null)[]) =>
    means[weak] === Math.min(...means.flatMap(mean => mean ?? []))
  tell('the weak moment, lowest in the network', lowest(parts.parts.map(({ network }) => network.mean)))
  tell(
    'and lowest in every ranked branch',
    far.branches.every(({ branch }) => {
      const cells = parts.branches.find(one => one.branch === branch)?.cells ?? []
      return lowest(cells.map(cell => cell?.mean ?? null))
    }),
  )
  tell(
    'the branch with two visits stands apart',
    far.notEnough.map(one => one.branch).join() === planted.sparse,
  )

  const pairs = far.pairs.map(({ better, worse }) => standing(planted, better) > standing(planted, worse))
  count('places in the newest wave, all pairs', pairs)
  count('arrows since the first wave', arrows(far, planted))
  for (const [at, wave] of waves.entries()) {
    const since = waves[at - 1]
    const near = since === undefined ? null : await rankBranches(store, { wave, checklist, since })
    if (near === null) continue
    count('arrows from wave to wave', arrows(near, planted))
    const { change } = near.network
    // One branch of twelve improves: a fall of the network is false, a rise of some tenths is not.
    count('the network from wave to wave', change.kind === 'proven' ? [change.difference > 0] : [])
  }
}

/** Which of two stands higher by what was planted. */
function standing({ best, improving }: Planted, branch: string): number {
  return best.includes(branch) ? 2 : branch === improving ? 1 : 0
}

function aheadOfAll({ branches, pairs }: RankingOfBranches, { best }: Planted): boolean {
  const others = branches.filter(({ branch }) => !best.includes(branch))
  return best.every(better =>
    others.every(({ branch: worse }) => pairs.some(pair => pair.better === better && pair.worse === worse)),
  )
}

function provenIn({ branches }: RankingOfBranches) {
  return branches.flatMap(({ branch, change }) => (change.kind === 'proven' ? [{ branch, change }] : []))
}

function arrows(ranking: RankingOfBranches, { improving }: Planted): boolean[] {
  return provenIn(ranking).map(({ branch, change }) => branch === improving && change.difference > 0)
}

function tell(truth: string, found: boolean): void {
  truths.set(truth, (truths.get(truth) ?? 0) + (found ? 1 : 0))
}

/** One family, proof by proof: whether it is true. */
function count(name: string, proofs: readonly boolean[]): void {
  const known = families.get(name) ?? { name, families: 0, withFalse: 0, proofs: 0, falseProofs: 0 }
  const wrong = proofs.filter(isTrue => !isTrue).length
  families.set(name, {
    name,
    families: known.families + 1,
    withFalse: known.withFalse + (wrong > 0 ? 1 : 0),
    proofs: known.proofs + proofs.length,
    falseProofs: known.falseProofs + wrong,
  })
}
