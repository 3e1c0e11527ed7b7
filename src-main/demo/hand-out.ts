import type { Checklist } from '../../src-shared/model/checklist.ts'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import { addAssignment } from '../store/assignments.ts'
import type { StoreFault } from '../store/fault.ts'
import { done, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import { markHandedOut } from '../store/wave-assignments.ts'
import type { SampleBranch } from './sample-branches.ts'
import { dateOf, day, midnight, type SampleWave } from './sample-calendar.ts'
import type { Scene } from './sample-plan.ts'
import { agreedFees } from './visit-costs.ts'
import type { Desk } from './desk.ts'

export interface ToAssign {
  /** Id of the branch. */
  readonly branch: string
  readonly currency: SampleBranch['currency']
  readonly shopper: string
  readonly scenario: LocalisedText
  readonly from: string
  readonly to: string
}

/** The window of a visit, within its wave. */
export function assignmentOf(
  branch: string,
  wave: SampleWave,
  { planned: { shopper, start }, story: { product, branch: place } }: Pick<Scene, 'planned' | 'story'>,
): ToAssign {
  const within = (at: number) => dateOf(Math.min(midnight(wave.to), Math.max(midnight(wave.from), at)))
  const window = { from: within(start - 4 * day), to: within(start + 5 * day) }
  return { branch, currency: place.currency, shopper, scenario: product.scenario, ...window }
}

/** Plans visits in one transaction and, where `handOut` is true, notes that they went out in a package. Gives their ids. */
export function assign(
  { seeded }: Pick<Desk, 'seeded'>,
  at: number,
  wave: SampleWave,
  { code, revision = 1 }: Checklist,
  visits: readonly ToAssign[],
  handOut: boolean,
): Result<string[], StoreFault> {
  const { writer, act } = seeded
  return together<string[], StoreFault>(writer, 'sample.assign', () => {
    const ids: string[] = []
    for (const { currency, ...visit } of visits) {
      // The wave's own fee is in its own currency.
      const fee = currency === waveCurrency ? null : agreedFees[currency]
      const added = act(at, () =>
        addAssignment(writer, { ...visit, wave: wave.code, checklist: { code, revision }, fee }),
      )
      if (!added.ok) return added
      ids.push(added.value)
    }
    const out = handOut ? act(at + day / 24, () => markHandedOut(writer, ids)) : done('')
    return out.ok ? done(ids) : out
  })
}

export const waveCurrency = 'KZT'
