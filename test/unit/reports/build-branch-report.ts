import type { BranchReport } from '../../../src-main/reports/branch-report.ts'
import type { LeaveBehind, StandingOut } from '../../../src-main/reports/leave-behind.ts'
import { criteria, levels } from '../../../src-shared/model/closed-lists.ts'
import type { ComparedView } from '../../../src-shared/model/comparison.ts'

export const moments = ['Вход', 'Ожидание', 'Знакомство', 'Выявление потребности', 'Консультация', 'Прощание']
const waves = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
const line = (code: string) => ({
  code,
  title: `${code.slice(-1)}-й квартал 2026 года`,
  from: '2026-10-01',
  to: '2026-12-31',
  revisions: [2],
})

/** A wave of a checklist as procedures name what they compare. */
export function viewOf(codes: readonly string[]): ComparedView {
  return {
    waves: codes.map(line),
    checklist: 'bank-branch',
    title: { ru: 'Отделение банка', en: 'Bank branch' },
    channel: 'inPerson',
  }
}

export const bands = [
  { from: 90, code: 'excellent', title: { ru: 'отлично', en: 'excellent' } },
  { from: 75, code: 'good', title: { ru: 'хорошо', en: 'good' } },
  { from: 60, code: 'fair', title: { ru: 'средне', en: 'fair' } },
  { from: 0, code: 'poor', title: { ru: 'плохо', en: 'poor' } },
]

/** 84.0, s 6.32, 73.9..94.1: the worked case of four visits. */
export const fourVisits = {
  n: 4,
  mean: 84,
  shown: 84,
  deviation: 6.32,
  distortion: 25,
  interval: { kind: 'interval', n: 4, low: 73.937, high: 94.063 },
} as const
const network = {
  branches: 12,
  visits: 42,
  mean: 78.2722,
  shown: 78.3,
  interval: { kind: 'interval', n: 12, low: 75.37, high: 81.174 },
} as const
export const proven = {
  kind: 'proven',
  difference: 12,
  shown: 12,
  low: 1.9,
  high: 22.1,
  p: 0.0272,
} as const
const notProven = { kind: 'notProven', difference: 3.3, shown: 3.3, low: -4, high: 10.6, p: 0.544 } as const

const standing = (kind: string): StandingOut[] =>
  [1, 2, 3].map(at => ({
    question: `${kind}-${at}`,
    text: `Стандарт ${kind} ${at}: сотрудник назвал срок и сам проверил, понял ли его клиент`,
    guide: kind === 'change' ? 'Назвать срок словами «до пятницы», повторить его перед прощанием.' : '',
    moment: moments[at] ?? '',
    level: 'expected',
    critical: kind === 'change' && at === 1,
    n: 4,
    percent: kind === 'keep' ? 100 : 25 * at,
    lost: kind === 'keep' ? 0 : 5 - at,
  }))

const printed = {
  paper: 'A4',
  privacy: true,
  generatedAt: '2026-11-14T11:20:00Z',
  zone: 'Asia/Almaty',
  organisation: { name: 'Северный банк', colour: '#0b6e6e', logo: null },
  branch: {
    code: 'alm-01',
    name: 'Отделение на Абая, 14',
    city: 'Алматы',
    address: 'пр. Абая, 14',
    region: 'Юг',
    format: 'стандарт',
  },
} as const

/** One of many: `seed` makes the texts of a branch its own. */
export function buildBranchReport(lang: 'ru' | 'en', { visits = 4, seed = 0 } = {}): BranchReport {
  const part = (name: string, title: string | null, at: number) => ({
    part: name,
    title: title === null ? null : { ru: title, en: title },
    branch: { n: 4, unscored: 0, mean: 60 + at * 5 + (seed % 5), shown: 60 + at * 5 + (seed % 5) },
    network: { ...network, mean: 70 + at * 3, shown: 70 + at * 3 },
    difference: at * 2 - 10 + (seed % 5),
    gap: at * 5 - 25,
  })
  const share = (met: number) => ({ n: 4, met, share: met / 4, low: 0.1, high: 0.7 })
  return {
    ...printed,
    lang,
    branch: { ...printed.branch, name: `${printed.branch.name}${seed === 0 ? '' : ` (${seed})`}` },
    number: '2026-Q4-alm-01',
    view: viewOf(['2026-Q4']),
    bands,
    ranking: {
      basis: { kind: 'final', revision: 2 },
      before: { wave: '2026-Q3', basis: { kind: 'final', revision: 2 } },
      target: 85,
      method: 'pairs',
      ranked: 11,
      network: { ...network, change: notProven, paired: 12, gap: -6.7 },
      line: {
        ...fourVisits,
        branch: 'alm-01',
        name: printed.branch.name,
        city: 'Алматы',
        region: 'Юг',
        format: 'стандарт',
        unscored: 0,
        pooled: 84.2,
        rank: { kind: 'range', best: 1, worst: 6, of: 11 },
        change: proven,
        gap: -1,
        appeals: 1,
      },
    },
    page: {
      ...viewOf(waves),
      basis: { kind: 'final', revision: 2 },
      line: true,
      target: 85,
      history: waves.map((wave, at) => ({
        ...fourVisits,
        wave,
        mean: 70 + at * 4.5,
        shown: 70 + at * 4.5,
        unscored: 0,
        rank: { kind: 'range', best: 1, worst: 6, of: 11 },
        change: at === 0 ? { kind: 'notCompared' } : at === 3 ? proven : notProven,
        network,
        revised: at === 2,
      })),
      wave: '2026-Q4',
      before: '2026-Q3',
      moments: moments.map((title, at) => part(`m${at}`, title, at)),
      criteria: criteria.slice(0, 7).map((code, at) => part(code, null, at)),
      levels: levels.map((code, at) => part(code, null, at)),
      failedTwice: [0, 1, 2].map(at => ({
        standard: `standard-${at}`,
        questions: [
          {
            code: `q${at}`,
            text: {
              ru: `Дважды не выполненный стандарт ${at}: предложил воды и сказал, сколько ждать`,
              en: `Standard ${at} failed twice: offered water and said how long to wait`,
            },
            moment: `m${at}`,
          },
        ],
        now: share(at),
        was: share(1),
      })),
      visits: Array.from({ length: visits }, (_, at) => ({
        id: `019b0fdb-7800-7273-9ac3-${String(at).padStart(12, '0')}`,
        number: `2026-Q4-${String(at + 101).padStart(4, '0')}`,
        wave: '2026-Q4',
        branch: 'alm-01',
        branchName: printed.branch.name,
        revision: 2,
        date: '2026-11-02',
        shopper: ['Аист-7', 'Бекас-2', 'Дрозд-4'][at % 3] ?? '',
        percent: [82, 90, 76, 88][at % 4] ?? 80,
        raw: [82, 90, 86.5, 88][at % 4] ?? 80,
        band: 'good',
        part: null,
        appeal: at === 2,
        score: at === 1 ? 2 : 1,
      })),
      visitsTotal: visits,
    },
    ratings: [
      {
        part: 'whole',
        audits: fourVisits,
        customers: { n: 2, mean: 71.5, shown: 71.5, interval: { kind: 'two', values: [68, 75] } },
        difference: null,
        shownDifference: null,
      },
    ],
    standing: { keep: standing('keep'), change: standing('change') },
    actions: [],
  }
}

export function buildLeaveBehind(lang: 'ru' | 'en'): LeaveBehind {
  const { branch, standing: stands, bands: steps, view } = buildBranchReport(lang)
  return {
    ...printed,
    lang,
    branch,
    number: '2026-Q4-alm-01',
    view,
    bands: steps,
    target: 85,
    gap: -1,
    mean: fourVisits,
    standing: stands,
  }
}
