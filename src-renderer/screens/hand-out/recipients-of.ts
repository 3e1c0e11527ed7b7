import type { ContractOutputs } from '../../app/contract-outputs.ts'

type Plan = ContractOutputs['waves']['plan']

export interface Recipient {
  /** Alias. */
  readonly shopper: string
  /** Visits in the package, withdrawn ones included: they have to be told of. */
  readonly visits: number
  /** Of them, new or changed since they were handed out. */
  readonly fresh: number
}

/** Who has visits in the plan, by alias. */
export function recipientsOf({ visits }: Plan): Recipient[] {
  const assigned = visits.filter(visit => visit.assigned)
  const byShopper = Map.groupBy(assigned, visit => visit.shopper)
  return [...byShopper]
    .map(([shopper, own]) => ({
      shopper,
      visits: own.length,
      fresh: own.filter(visit => visit.handedOut === null || visit.again).length,
    }))
    .toSorted((a, b) => (a.shopper < b.shopper ? -1 : 1))
}
