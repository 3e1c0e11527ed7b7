import { largestEvidence } from '../../store/evidence-files.ts'

const MiB = 1024 * 1024

/** What a package may hold; tests set lower ones. */
export const packageLimits = {
  /** Bytes of one JSON file, unpacked. */
  json: 256 * MiB,
  manifest: 64 * MiB,
  /** Unpacked : packed. */
  ratio: 200,
  depth: 64,
  /** Values in one JSON file: each costs a hundred times its bytes once it is parsed. */
  values: 1_500_000,
  evidence: largestEvidence,
  entries: 200_000,
} as const
export type PackageLimits = { readonly [Name in keyof typeof packageLimits]: number }

/** An export above this is split. */
export const largestPackage = 2 * 1024 * MiB

export const manifestPath = 'manifest.json'
export const evidencePath = (sha256: string) => `evidence/${sha256}`
