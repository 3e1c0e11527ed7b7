import type { Fault, Path } from './fault.ts'
import { fault } from './fault.ts'

/** A fault for each item whose code stood earlier in the list already. */
export function duplicateFaults(items: readonly { readonly code: string }[], path: Path): Fault[] {
  const seen = new Set<string>()
  return items.flatMap(({ code }, i) => {
    if (seen.has(code)) return [fault([...path, i, 'code'], 'duplicateCode', code)]
    seen.add(code)
    return []
  })
}
