export type JsonWeight = { readonly depth: number; readonly values: number }

const quote = 0x22
const escape = 0x5c
const comma = 0x2c
const openers = new Set([0x5b, 0x7b])
const closers = new Set([0x5d, 0x7d])

/** How deep JSON is nested and about how many values it holds, counted before anything is built of it. */
export function weighJson(bytes: Uint8Array): JsonWeight {
  let depth = 0
  let deepest = 0
  let values = 1
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) break
    if (inText) {
      if (byte === escape) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === comma) values += 1
    else if (openers.has(byte)) {
      depth += 1
      values += 1
      if (depth > deepest) deepest = depth
    } else if (closers.has(byte)) depth -= 1
  }
  return { depth: deepest, values }
}
