export type JsonWeight = { readonly depth: number; readonly values: number }

const quote = 0x22
const escape = 0x5c
const comma = 0x2c

/** Of every byte, what it means outside of text: looked up, for there are hundreds of millions of them. */
const other = 0
const opens = 1
const closes = 2
const separates = 3
const quotes = 4
const meanings = new Uint8Array(256)
for (const byte of [0x5b, 0x7b]) meanings[byte] = opens
for (const byte of [0x5d, 0x7d]) meanings[byte] = closes
meanings[comma] = separates
meanings[quote] = quotes

/** Where text ends whose quote stands before `from`: at the quote, or at the end of everything. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === escape ? 2 : 1
  return at
}

/** How deep JSON is nested and about how many values it holds, counted before anything is built of it. */
export function weighJson(bytes: Uint8Array): JsonWeight {
  let depth = 0
  let deepest = 0
  let values = 1
  for (let at = 0; at < bytes.length; at += 1) {
    const meaning = meanings[bytes[at] ?? 0]
    if (meaning === other) continue
    if (meaning === quotes) at = endOfText(bytes, at + 1)
    else if (meaning === separates) values += 1
    else if (meaning === closes) depth -= 1
    else {
      depth += 1
      values += 1
      if (depth > deepest) deepest = depth
    }
  }
  return { depth: deepest, values }
}
