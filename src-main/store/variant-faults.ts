import { fault, type Fault } from '../../src-shared/model/fault.ts'
import { isVariant } from '../../src-shared/model/resolve-standard.ts'
import type { StandardDocument } from '../../src-shared/model/standard.ts'

/**
 * What keeps documents from being stored together. `library`: every standard by its code as it would then stand,
 * these among them. Variants are one level deep.
 */
export function variantFaults(
  documents: readonly StandardDocument[],
  library: ReadonlyMap<string, StandardDocument>,
): { readonly index: number; readonly fault: Fault }[] {
  const bases = new Set<string>()
  for (const document of library.values()) if (isVariant(document)) bases.add(document.base)
  return documents.flatMap((document, index) => {
    if (!isVariant(document)) return []
    const base = library.get(document.base)
    const faults = [
      ...(base === undefined ? [fault(['base'], 'baseUnknown', document.base)] : []),
      ...(base !== undefined && isVariant(base) ? [fault(['base'], 'baseIsVariant', document.base)] : []),
      ...(bases.has(document.code) && document.base !== document.code
        ? [fault(['base'], 'baseHasVariants', document.code)]
        : []),
    ]
    return faults.map(one => ({ index, fault: one }))
  })
}
