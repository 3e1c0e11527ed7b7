import type { ContractOutputs } from '../../app/contract-outputs.ts'
import type { StandardLine } from '../standards/standard-line.ts'

/** A standard with its history, its variants and where it is used. */
export type StandardDetails = ContractOutputs['standards']['get']

/** The same standard as the library lists it. */
export function lineOf(details: StandardDetails): StandardLine {
  return { ...details, uses: details.uses.length }
}
