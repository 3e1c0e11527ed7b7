import type { Words } from '../words.ts'
import type { reportCompared as ru } from '../ru/report-compared.ts'

export const reportCompared: Words<typeof ru> = {
  header: 'No. {{number}}',
  rank: '{{places}} of {{of}}',
  notEnough: 'too few visits',
  above: 'above the others',
  below: 'below the others',
  notDistinguishable: 'not distinguishable',
  notProven: 'not proven',
  fewVisits: 'too few visits',
  allEqual: 'all {{n}} equal',
  two: '{{low}} and {{high}}',
  one: 'one visit',
  oneBranch: 'one branch',
  network_one: 'Network {{mean}} ({{count}} branch, {{interval}})',
  network_other: 'Network {{mean}} ({{count}} branches, {{interval}})',
  visits_one: '{{count}} visit',
  visits_other: '{{count}} visits',
  branches_one: '{{count}} branch',
  branches_other: '{{count}} branches',
  meanOf_one: 'From {{count}} approved visit',
  meanOf_other: 'Mean of {{count}} approved visits',
  common:
    'Revisions {{revisions}} are compared: scores before critical rules over the questions in common ({{questions}}, {{share}}% of points), with the newest weights.',
  purged_one: '{{count}} visit was removed at the end of its keeping time and is not counted.',
  purged_other: '{{count}} visits were removed at the end of their keeping time and are not counted.',
  checklist: 'checklist {{code}}, rev. {{revisions}}',
  indicative:
    'Visits are not a random sample of service: scenario, hours and shoppers were chosen. Intervals are indicative.',
  column: {
    branch: 'Branch',
    wave: 'Wave',
    visits: 'Visits',
    mean: 'Score',
    interval: '95% interval',
    rank: 'Rank',
    change: 'Change',
    network: 'Network',
    gap: 'To target',
    difference: 'To network',
    question: 'Standard',
    moment: 'Moment',
    criterion: 'Criterion',
    level: 'Expectation level',
    share: 'Share',
  },
  stage: { plan: 'plan', do: 'do', check: 'check', act: 'act', closed: 'closed', dropped: 'dropped' },
  method: {
    heading: 'How this was counted',
    approved:
      'Only approved visits with something to score count. Beside every mean stands the number of visits.',
    mean: 'A branch’s score is the mean of its visits’ percents. The network’s mean is the mean of branches: each counts once, however many visits it has.',
    interval:
      'The 95% interval is Student’s t, from three visits on. Two visits are shown as both values, equal visits as equal.',
    simulated:
      'Simulated: with half the visits at 100, such an interval over three visits holds the true mean in about 78 cases of 100, not 95.',
    proof:
      'A difference is proven when Welch’s test with Holm’s correction gives p below 0.05 and there are at least three visits on both sides. An arrow stands only beside a proven change.',
    rank: 'A rank is a range: its best place leaves room for all that are proven better, its worst for all that are proven worse. Branches with one or two visits stand apart.',
    against:
      'There are more than forty branches, so each is compared with the mean of the others: above, below or not distinguishable. There are no ranks.',
    shares: 'Shares of visits carry Wilson’s 95% interval.',
    rounding: 'Counting is exact; rounding happens once, to one decimal, for display.',
    privacy: 'Shoppers go by their aliases.',
    attached: 'The figures of this report are attached to this PDF as {{name}}.',
    signed: 'The attachment is signed with an Ed25519 key.',
    checksum: 'SHA-256 of the report’s data',
    key: 'Public key of the signature',
  },
}
