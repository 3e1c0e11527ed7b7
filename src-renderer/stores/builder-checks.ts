import type { Finding } from '../../src-shared/authoring/finding.ts'
import { fillMinutes } from '../../src-shared/authoring/fill-minutes.ts'
import { inspectDraft } from '../../src-shared/authoring/inspect-draft.ts'
import { sameValue } from '../../src-shared/authoring/same-value.ts'
import type { DraftChecklist } from '../../src-shared/model/draft-checklist.ts'
import { placeKey } from './builder-place.ts'

/** What the checks say about a draft as it stood a moment ago. */
export interface Checks {
  readonly findings: readonly Finding[]
  readonly errors: number
  readonly warnings: number
  /** By the key of the place. */
  readonly places: ReadonlyMap<string, readonly Finding[]>
  /** Estimated minutes to fill it, not rounded. */
  readonly minutes: number
}

export const noChecks: Checks = { findings: [], errors: 0, warnings: 0, places: new Map(), minutes: 0 }

/** The checks of a draft; findings of a place that say the same as before are the same object. */
export function checksOf(draft: DraftChecklist, before: Checks = noChecks): Checks {
  const findings = unlike(inspectDraft(draft))
  const places = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = placeKey(finding.at)
    places.set(key, [...(places.get(key) ?? []), finding])
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    findings: sameValue(findings, before.findings) ? before.findings : findings,
    errors,
    warnings: findings.length - errors,
    places: new Map([...places].map(([key, found]) => [key, keptIfSame(found, before.places.get(key))])),
    minutes: fillMinutes(draft),
  }
}

/** Options without a text, say, are one thing to say, however many there are. */
function unlike(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values()]
}

function keptIfSame(now: readonly Finding[], before: readonly Finding[] | undefined): readonly Finding[] {
  return before !== undefined && sameValue(now, before) ? before : now
}
