import type { DraftChecklist, DraftMoment } from '../../../../src-shared/model/draft-checklist.ts'

const known = new WeakMap<DraftMoment, readonly string[]>()
let last: { readonly moments: readonly DraftMoment[]; readonly used: ReadonlySet<string> } | null = null

/** Codes of the standards that the checklist's questions follow; the same set as long as they are the same. */
export function usedStandards({ moments }: DraftChecklist): ReadonlySet<string> {
  if (last?.moments === moments) return last.used
  const used = new Set(moments.flatMap(standardsOf))
  const same = last !== null && last.used.size === used.size && [...used].every(code => last?.used.has(code))
  last = { moments, used: same && last !== null ? last.used : used }
  return last.used
}

function standardsOf(moment: DraftMoment): readonly string[] {
  const before = known.get(moment)
  if (before !== undefined) return before
  const codes = moment.questions.flatMap(({ standard }) => standard ?? [])
  known.set(moment, codes)
  return codes
}
