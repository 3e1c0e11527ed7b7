import { toOneDecimal } from '../../../src-shared/format/number.ts'
import type {
  Basis,
  ComparedBranchLine,
  ComparedView,
  RankingOfBranches,
} from '../../../src-shared/model/comparison.ts'
import type { Sheet } from './sheet.ts'

type Words = Pick<Sheet, 't' | 'format'>
type Interval = ComparedBranchLine['interval']
type Change = ComparedBranchLine['change']

/** «+4,2», «−1,3»: percentage points with their sign. */
export function signed({ format }: Words, points: number | null): string {
  if (points === null) return '–'
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return sign + format.percent(Math.abs(points))
}

/** «32 %» in Russian, "32%" in English. */
export function percentSign({ format }: Pick<Words, 'format'>, figure: string): string {
  return format.lang === 'ru' ? `${figure}\u00a0%` : `${figure}%`
}

/** «73,9–94,1», or what stands in place of an interval. */
export function intervalWords(
  { t, format }: Words,
  interval: Interval,
  of: 'visits' | 'branches' = 'visits',
): string {
  const percent = (value: number) => format.percent(toOneDecimal(value))
  switch (interval.kind) {
    case 'interval':
      return `${percent(interval.low)}–${percent(interval.high)}`
    case 'allEqual':
      return t('compared.allEqual', { n: interval.n })
    case 'two':
      return t('compared.two', { low: percent(interval.values[0]), high: percent(interval.values[1]) })
    case 'one':
      return of === 'visits' ? t('compared.one') : t('compared.oneBranch')
    case 'none':
      return '–'
  }
}

/** «2–6 из 12»; above 40 branches in words. */
export function rankWords({ t }: Words, rank: ComparedBranchLine['rank']): string {
  switch (rank.kind) {
    case 'range': {
      const places = rank.best === rank.worst ? `${rank.best}` : `${rank.best}–${rank.worst}`
      return t('compared.rank', { places, of: rank.of })
    }
    case 'notEnough':
      return t('compared.notEnough')
    case 'above':
    case 'below':
    case 'notDistinguishable':
      return t(`compared.${rank.kind}`)
  }
}

/** Only a proven change has an arrow and its figure; a difference that is not proven is no change to be told. */
export function changeWords(words: Words, change: Change): string {
  switch (change.kind) {
    case 'proven':
      return `${change.difference > 0 ? '↑' : '↓'} ${signed(words, change.shown)}`
    case 'notProven':
    case 'noSpread':
      return `· ${words.t('compared.notProven')}`
    case 'notEnough':
      return `· ${words.t('compared.fewVisits')}`
    case 'notCompared':
      return '–'
  }
}

/** «ред. 2» or «ред. 1, 2». */
export function revisionsOf({ waves }: ComparedView): string {
  const all = new Set(waves.flatMap(({ revisions }) => revisions))
  return [...all].sort((a, b) => a - b).join(', ')
}

/** Which scores the figures are of, where that needs saying; '' for final scores. */
export function basisWords({ t, format }: Words, basis: Basis): string {
  if (basis.kind === 'final') return ''
  const { questions, share, revisions, purged } = basis
  const said = t('compared.common', {
    questions,
    revisions: revisions.join(', '),
    share: share === null ? '–' : format.short(share),
  })
  return purged === 0 ? said : `${said} ${t('compared.purged', { count: purged })}`
}

/** «цель 85: ниже на 3,7 п. п.» */
export function targetWords({ t, format }: Words, target: number, gap: number | null): string {
  const said = t('report.cover.target', { target: format.short(target) })
  if (gap === null) return said
  const points = format.percent(Math.abs(gap))
  const words =
    gap > 0
      ? t('report.cover.aboveTarget', { points })
      : gap < 0
        ? t('report.cover.belowTarget', { points })
        : t('report.cover.onTarget')
  return `${said} · ${words}`
}

/** «4-й квартал 2026 года · 1 октября 2026 – 31 декабря 2026». */
export function waveWords({ format }: Words, { waves }: ComparedView): string {
  const [first] = waves
  const last = waves.at(-1)
  if (first === undefined || last === undefined) return ''
  const title = waves.length === 1 ? first.title || first.code : waves.map(({ code }) => code).join(', ')
  const day = (date: string) => format.localDate(`${date}T00:00`)
  return `${title} · ${day(first.from)} – ${day(last.to)}`
}

/** «сеть 78,3 (12 филиалов, 75,4–81,2)». */
export function networkWords(words: Words, network: RankingOfBranches['network']): string {
  const { t, format } = words
  return t('compared.network', {
    mean: format.percent(network.shown),
    count: network.branches,
    interval: intervalWords(words, network.interval, 'branches'),
  })
}
