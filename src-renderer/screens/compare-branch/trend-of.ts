import type { Branch } from '../../../src-shared/model/branch.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import type { TrendOfWaves } from '../../../src-shared/model/comparison.ts'

/** The history of a branch as a trend, as the comparison's chart takes it. Of the network no change is known here. */
export function trendOf({ code, name }: Branch, page: BranchPage): TrendOfWaves {
  const { waves, checklist, title, channel, basis, line, target, history } = page
  return {
    waves,
    checklist,
    title,
    channel,
    basis,
    line,
    target,
    network: history.map(({ network, revised }) => ({
      ...network,
      change: { kind: 'notCompared' },
      paired: 0,
      revised,
    })),
    branches: [{ branch: code, name, points: history }],
  }
}
