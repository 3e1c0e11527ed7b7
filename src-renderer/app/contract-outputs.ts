import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../src-shared/contract/index.ts'

/** What each procedure answers, by area and name. */
export type ContractOutputs = InferContractRouterOutputs<Contract>
