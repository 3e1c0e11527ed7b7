/** Longest code a checklist takes. */
const longest = 64

/** The wished code, or the wished code with the first free number: `queue`, `queue-2`, `queue-3`. */
export function freeCode(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`
    const code = `${wish.slice(0, longest - suffix.length)}${suffix}`
    if (!taken.has(code)) return code
  }
}
