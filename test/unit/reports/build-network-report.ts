import type { NetworkReport } from '../../../src-main/reports/network-report.ts'
import type { ComparedBranchLine } from '../../../src-shared/model/comparison.ts'
import { buildBranchReport, proven, viewOf } from './build-branch-report.ts'

const names = ['на Абая, 14', 'на Лесной, 2', 'на Садовой, 21', 'на Парковой, 23']

/** Four branches: three ranked, one with two visits; one of the ranked has a proven change. */
export function buildNetworkReport(lang: 'ru' | 'en'): NetworkReport {
  const { page, ranking, ratings, bands, actions, paper, privacy, generatedAt, zone, organisation } =
    buildBranchReport(lang)
  const { line, ...compared } = ranking
  const { network, basis } = compared
  const wave = viewOf(['2026-Q4'])
  const branches = names.map((name, at): ComparedBranchLine => ({
    ...line,
    branch: `b-${at}`,
    name: `Отделение ${name}`,
    rank: at === 3 ? { kind: 'notEnough' } : { kind: 'range', best: at === 0 ? 1 : 2, worst: 3, of: 3 },
    change: at === 0 ? proven : { kind: 'notProven', difference: 3.3, shown: 3.3, low: -4, high: 10, p: 0.5 },
    gap: -1 - at,
    ...(at === 3 && { n: 2, interval: { kind: 'two', values: [82, 90] }, mean: 86, shown: 86 }),
  }))
  const cells = page.moments.map(({ branch }, at) => branch && { ...branch, n: at === 0 ? 2 : branch.n })
  const field = (n: number) => ({
    planned: n + 4,
    drafts: 0,
    submitted: n + 2,
    approved: n,
    rejected: 1,
    impossible: 2,
    returned: { n: 3, share: 0.25 },
    appeals: { raised: 4, open: 1, changed: 2, stood: 1 },
    filling: { n, minutes: 34 },
    delay: { n, minutes: 300 },
    flagged: 5,
    flags: [{ kind: 'shortVisit' as const, visits: 5 }],
    shoppers: [],
  })
  return {
    lang,
    paper,
    privacy,
    generatedAt,
    zone,
    organisation,
    bands,
    actions,
    number: '2026-Q4-bank-branch',
    filters: {},
    ranking: {
      ...wave,
      ...compared,
      ranked: 3,
      pairs: [],
      branches: branches.slice(0, 3),
      notEnough: branches.slice(3),
    },
    critical: {
      visits: 42,
      failing: 20,
      failures: 23,
      questions: [
        { question: 'risks', text: { ru: 'Названы условия', en: 'Conditions were stated' }, failing: 19 },
        { question: 'papers', text: { ru: 'Документы вернули', en: 'Papers were returned' }, failing: 4 },
        { question: 'never', text: { ru: 'Никто не провалил', en: 'Nobody failed it' }, failing: 0 },
      ],
    },
    parts: {
      ...wave,
      kind: 'moment',
      basis,
      target: 85,
      parts: page.moments.map(({ part, title, network: own }) => ({
        part,
        title,
        network: { ...own, gap: -3 },
      })),
      branches: branches.map(({ branch, name }) => ({ branch, name, cells })),
    },
    losses: {
      ...wave,
      basis,
      visits: 42,
      purged: 0,
      bars: [
        {
          code: 'risks',
          text: { ru: 'Названы условия', en: 'Conditions were stated' },
          moment: 'm1',
          criterion: 'competence',
          lost: 95,
          n: 42,
          visitsLosing: 19,
          share: 0.6,
          cumulative: 0.6,
          interval: { low: 0.312, high: 0.601 },
        },
      ],
    },
    trend: {
      ...viewOf(['2026-Q3', '2026-Q4']),
      basis,
      line: true,
      target: 85,
      network: [
        { ...network, change: { kind: 'notCompared' }, paired: 0, revised: false },
        { ...network, revised: true },
      ],
      branches: [],
    },
    quadrant: {
      ...wave,
      basis,
      by: 'criterion',
      importance: 'influence',
      index: 'satisfaction',
      preset: true,
      visits: 42,
      purged: 0,
      impressions: { good: 20, others: 22, unasked: 0 },
      centre: { importance: 0.5, performance: 0.7 },
      marks: [
        {
          code: 'speed',
          title: null,
          moment: null,
          criterion: 'speed',
          n: 42,
          of: 84,
          met: 42,
          performance: 0.5,
          interval: null,
          importance: 0.318,
          quarter: 'lowPriority',
          priority: 0.159,
        },
      ],
      leftOut: [],
    },
    indices: {
      ...wave,
      basis,
      preset: true,
      weights: { satisfaction: { speed: 1 }, loyalty: { speed: 1 } },
      network: {
        branches: 4,
        visits: 42,
        criteria: [],
        satisfaction: index(75.6),
        loyalty: index(73.8),
      },
      branches: [],
    },
    ratings: {
      ...wave,
      basis,
      ratings: 6,
      stored: 6,
      network: ratings,
      branches: [],
      disagreements: [],
      correlations: [],
    },
    segments: (['Юг', 'Север'] as const).map(name => ({ by: 'region', name, network })),
    fieldwork: {
      waves: [
        { code: '2026-Q3', title: '', from: '2026-07-01', to: '2026-09-30', ...field(40) },
        { code: '2026-Q4', title: '', from: '2026-10-01', to: '2026-12-31', ...field(42) },
      ],
    },
  }
}

const index = (shown: number) => ({
  index: shown,
  shown,
  shares: [{ code: 'speed' as const, share: 1 }],
  leftOut: [],
  notMeasured: [],
})
