import type { Flag } from '../../model/flag.ts'
import { byQuestion } from './by-question.ts'
import type { FlaggedVisit, Neighbours } from './flagged-visit.ts'
import { uniqueRefs } from './unique-refs.ts'

/** The same bytes (SHA-256) stand in another visit, whoever made it. Within one visit a photo may serve twice. */
export function photoReused(
  { photos }: Pick<FlaggedVisit, 'photos'>,
  { sameFiles }: Pick<Neighbours, 'sameFiles'>,
): Flag[] {
  const used = photos.flatMap(({ evidence, question, sha256 }) => {
    const refs = sameFiles.filter(file => file.sha256 === sha256).map(({ ref }) => ref)
    return refs.length === 0 ? [] : [{ evidence, question, refs }]
  })
  return [...byQuestion(used)].map(([question, group]) => ({
    kind: 'photoReused',
    question,
    evidence: group.map(({ evidence }) => evidence),
    visits: uniqueRefs(group.flatMap(({ refs }) => refs)),
  }))
}
