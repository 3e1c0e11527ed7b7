/** Deeper than anything a person could have made; the same as in packages. */
const deepest = 64

/** True for what may go on to a procedure: nested no deeper than packages are, and every text made of whole characters. */
export function isReadableInput(input: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') {
      // Half of a character can be neither shown nor hashed.
      if (!value.isWellFormed()) return false
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= deepest) return false
      for (const [key, inner] of Object.entries(value)) {
        if (!key.isWellFormed()) return false
        waiting.push({ value: inner, depth: depth + 1 })
      }
    }
  }
  return true
}
