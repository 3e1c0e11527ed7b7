import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPlan, type FillBranch, type FillShopper } from '../../../src-shared/planning/fill-plan.ts'

const aliases = ['Чибис', 'Стриж', 'Сойка', 'Дрозд', 'Кулик', 'Щегол']

/** A small plan: who is kept away from where, who has how much already. */
const plans = fc
  .record({
    loads: fc.array(fc.nat(4), { maxLength: 6 }),
    branches: fc.array(
      fc.record({ missing: fc.nat(4), barred: fc.subarray(aliases), active: fc.boolean() }),
      { maxLength: 8 },
    ),
  })
  .map(({ loads, branches }) => ({
    shoppers: loads.map((load, at): FillShopper => ({ alias: aliases[at] ?? '', city: '', load })),
    branches: branches.map(({ missing, barred, active }, at): FillBranch => ({
      id: `b${at}`,
      city: '',
      missing,
      active: active || at % 3 > 0,
      barred: new Set(barred),
    })),
  }))

const loadsAfter = (shoppers: readonly FillShopper[], visits: readonly { shopper: string }[]) =>
  shoppers.map(({ alias, load }) => load + visits.filter(({ shopper }) => shopper === alias).length)
const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0)

/** The least sum of squares of any sharing that places as many, by trying all of them. */
function evenest(branches: readonly FillBranch[], shoppers: readonly FillShopper[]): number {
  const loads = shoppers.map(({ load }) => load)
  let best = Infinity
  const wanted = branches.map(({ missing, active, barred }) =>
    active ? Math.min(missing, shoppers.filter(({ alias }) => !barred.has(alias)).length) : 0,
  )
  const go = (branch: number, from: number, left: number): void => {
    if (branch === branches.length) {
      best = Math.min(best, squares(loads))
      return
    }
    if (left === 0) return go(branch + 1, 0, wanted[branch + 1] ?? 0)
    for (let at = from; at < shoppers.length; at += 1) {
      if (branches[branch]?.barred.has(shoppers[at]?.alias ?? '')) continue
      loads[at] = (loads[at] ?? 0) + 1
      go(branch, at + 1, left - 1)
      loads[at] = (loads[at] ?? 0) - 1
    }
  }
  go(0, 0, wanted[0] ?? 0)
  return best
}

describe('filling a plan', () => {
  it('never breaks the rule and never plans more than is wanted', () => {
    fc.assert(
      fc.property(plans, ({ branches, shoppers }) => {
        const { visits } = fillPlan(branches, shoppers)
        for (const branch of branches) {
          const here = visits.filter(visit => visit.branch === branch.id).map(({ shopper }) => shopper)
          expect(new Set(here).size).toBe(here.length)
          expect(here.filter(alias => branch.barred.has(alias))).toEqual([])
          expect(here.length).toBeLessThanOrEqual(branch.active ? branch.missing : 0)
        }
      }),
    )
  })

  it('gives each branch all it can get and tells of the rest', () => {
    fc.assert(
      fc.property(plans, ({ branches, shoppers }) => {
        const { visits, left } = fillPlan(branches, shoppers)
        for (const { id, missing, active, barred } of branches) {
          const here = visits.filter(visit => visit.branch === id).length
          const possible = active ? shoppers.filter(({ alias }) => !barred.has(alias)).length : 0
          expect(here).toBe(Math.min(missing, possible))
          const told = left.find(({ branch }) => branch === id)
          expect(told?.missing ?? 0).toBe(missing - here)
        }
      }),
    )
  })

  it('is as even as any sharing of as many visits', () => {
    const small = plans.filter(
      ({ branches, shoppers }) => branches.length <= 4 && shoppers.length <= 4 && shoppers.length > 0,
    )
    fc.assert(
      fc.property(small, ({ branches, shoppers }) => {
        const { visits } = fillPlan(branches, shoppers)
        expect(squares(loadsAfter(shoppers, visits))).toBe(evenest(branches, shoppers))
      }),
    )
  })

  it('stays within one visit of each other where nobody is kept away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 40 }), fc.integer({ min: 4, max: 6 }), (wanted, count) => {
        const shoppers = aliases.slice(0, count).map(alias => ({ alias, city: '', load: 0 }))
        const branches = wanted.map((missing, at) => ({
          id: `b${at}`,
          city: '',
          missing,
          active: true,
          barred: new Set<string>(),
        }))
        const loads = loadsAfter(shoppers, fillPlan(branches, shoppers).visits)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('gives the same answer to the same plan', () => {
    fc.assert(
      fc.property(plans, ({ branches, shoppers }) => {
        expect(fillPlan(branches, shoppers)).toEqual(fillPlan(branches, shoppers))
      }),
    )
  })

  it('names the reason: a closed branch, nobody at all, another city, the rule', () => {
    const branch = { id: 'b', city: 'Пермь', missing: 1, active: true, barred: new Set<string>() }
    const shopper = { alias: 'Чибис', city: 'Омск', load: 0 }
    const reason = (...given: Parameters<typeof fillPlan>) => fillPlan(...given).left[0]?.reason
    expect(reason([{ ...branch, active: false }], [shopper])).toBe('branchClosed')
    expect(reason([branch], [])).toBe('noShoppers')
    expect(reason([branch], [shopper], { ownCity: true })).toBe('otherCity')
    expect(reason([{ ...branch, barred: new Set(['Чибис']) }], [shopper])).toBe('rotation')
    expect(reason([branch], [{ ...shopper, city: ' пермь' }], { ownCity: true })).toBeUndefined()
  })

  it('shares 200 branches out among 40 shoppers at once', () => {
    const shoppers = Array.from({ length: 40 }, (_, at) => ({ alias: `s${at}`, city: '', load: at % 7 }))
    const branches = Array.from({ length: 200 }, (_, at) => ({
      id: `b${at}`,
      city: '',
      missing: 4,
      active: true,
      barred: new Set([`s${at % 40}`, `s${(at * 7) % 40}`]),
    }))
    const from = performance.now()
    const { visits, left } = fillPlan(branches, shoppers)
    // Some 10 ms here; the bound is for a busy machine.
    expect(performance.now() - from).toBeLessThan(1000)
    expect([visits.length, left]).toEqual([800, []])
    const loads = loadsAfter(shoppers, visits)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
  })
})
