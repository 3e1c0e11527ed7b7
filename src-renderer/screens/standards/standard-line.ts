import type { ContractOutputs } from '../../app/contract-outputs.ts'

/** A standard as the library lists it. */
export type StandardLine = ContractOutputs['standards']['list'][number]
