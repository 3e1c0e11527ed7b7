import type { Flag } from '../../model/flag.ts'
import { byQuestion } from './by-question.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { isTelling, lookDistance } from './look.ts'
import { uniqueRefs } from './unique-refs.ts'

/**
 * Up to this many of the 64 bits two looks may differ: a copy that was saved again, made smaller or sent by a messenger
 * differs in 0 to 3, another shot of the same place mostly in 8 and more.
 */
export const mostBits = 4

/**
 * A photo looks the same as one of another visit of this shopper. Other shoppers do not have the file. Two photos that
 * both carry a time of their own, and different ones, are two shots: the same place in the next wave is meant to look
 * the same; a copy keeps its time or has lost it. The same bytes are `photoReused`.
 */
export function photoAlike(
  { photos }: Pick<FlaggedVisit, 'photos'>,
  { looks, sameFiles }: Pick<Neighbours, 'looks' | 'sameFiles'>,
): Flag[] {
  const same = new Set(sameFiles.map(({ sha256 }) => sha256))
  const alike = photos.flatMap(({ evidence, question, sha256, look, takenAt }) => {
    if (look === null || !isTelling(look) || same.has(sha256)) return []
    const near = looks.flatMap(other => {
      const bits = lookDistance(look, other.look)
      return bits <= mostBits && !areTwoShots(takenAt, other.takenAt) ? [{ bits, ref: other.ref }] : []
    })
    return near.length === 0 ? [] : [{ evidence, question, near }]
  })
  return [...byQuestion(alike)].map(([question, group]) => {
    const near = group.flatMap(one => one.near)
    return {
      kind: 'photoAlike',
      question,
      evidence: group.map(({ evidence }) => evidence),
      visits: uniqueRefs(near.map(({ ref }) => ref)),
      bits: Math.min(...near.map(({ bits }) => bits)),
    }
  })
}

function areTwoShots(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}
