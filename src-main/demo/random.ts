/** A seeded source of choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** 0 <= x < 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
  /** Mean 0, standard deviation 1, within ±2.4; sum of twelve even draws. */
  readonly bell: () => number
}

/** mulberry32 by Tommy Ettinger, public domain; JavaScript form by bryc (github.com/bryc/code, PRNGs.md). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `stream` keeps the choices of one part of the sample apart from another's. */
export function randomOf(seed: number, stream: number): Random {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b))
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: share => next() < share,
    pick: items => items[int(0, items.length - 1)] ?? items[0],
    shuffled: items => {
      const keyed = items.map(item => ({ item, key: next() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
    },
    bell: () => {
      let sum = -6
      for (let i = 0; i < 12; i += 1) sum += next()
      return Math.max(-2.4, Math.min(2.4, sum))
    },
  }
}
